import type { Answer, Answers } from '../interview/answers.ts';
import type { Visit } from '../interview/walk.ts';
import { type Expr, partsOf } from '../playbook/condition/syntax.ts';
import type { Playbook, Question } from '../playbook/model.ts';
import { walkUnlessGap } from './gap.ts';

/** A number from 0 to below 1, the same series for the same seed. */
export type Random = () => number;

/** A small generator (mulberry32): good enough to wander, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TRIES = 20;
const LEFT_OUT = 0.15;

/** Wanders through a playbook: answers at random, each question as it comes up. Numbers are drawn around those in its conditions. */
export function randomWalks(playbook: Playbook, count: number, seed: number, today: number): (readonly Visit[])[] {
  const random = randomFrom(seed);
  const numbers = [...numbersIn(playbook)];
  return Array.from({ length: count }, () => wander(playbook, numbers, random, today)).filter(
    (path) => path.length > 0,
  );
}

/** One walk to its end, or as far as it came where no answer drawn was within the borders. */
function wander(playbook: Playbook, numbers: readonly number[], random: Random, today: number): readonly Visit[] {
  const answers = new Map<string, Answer>();
  let refused = 0;
  for (;;) {
    const walked = walkUnlessGap(playbook, answers, { today, absent: 'ask' });
    if (walked === undefined) return visitsOf(playbook, answers);
    if (walked.at === 'verdict') return walked.path;
    refused = walked.at === 'refused' ? refused + 1 : 0;
    if (refused > TRIES) return walked.path;
    answers.set(walked.question.id, drawAnswer(walked.question, numbers, random, today));
  }
}

function visitsOf(playbook: Playbook, answers: Answers): Visit[] {
  return playbook.questions.flatMap((question) => {
    const answer = answers.get(question.id);
    return answer === undefined ? [] : [{ question, answer, isDetail: false }];
  });
}

function drawAnswer(question: Question, numbers: readonly number[], random: Random, today: number): Answer {
  if (question.optional && random() < LEFT_OUT) return null;
  const choices = (question.choices ?? []).map(({ id }) => id);
  switch (question.type) {
    case 'yes-no':
      return random() < 0.5;
    case 'choice':
      return draw(choices, random);
    case 'choices': {
      const often = random();
      return choices.filter(() => random() < often);
    }
    case 'date':
      return today + Math.floor(random() * 460) - 60;
    case 'text':
      return 'a few words';
    default:
      return drawNumber(numbers, random);
  }
}

/** Half of the numbers lie at or beside one that a condition names; the others are of any size up to a hundred thousand. */
function drawNumber(numbers: readonly number[], random: Random): number {
  if (random() < 0.5 && numbers.length > 0) return Math.max(0, draw(numbers, random) + Math.floor(random() * 3) - 1);
  return Math.round(10 ** (random() * 5));
}

function draw<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** The numbers that stand in the conditions and facts of a playbook. */
function numbersIn({ questions, facts, verdicts, steps }: Playbook): ReadonlySet<number> {
  const found = new Set<number>();
  const collect = (expr: Expr | undefined): void => {
    if (expr === undefined) return;
    if (expr.op === 'value' && typeof expr.value === 'number') found.add(expr.value);
    for (const part of partsOf(expr)) collect(part);
  };
  for (const { when, min, max } of questions) for (const expr of [when, min, max]) collect(expr);
  for (const { first } of facts) {
    for (const { when, is } of first) {
      collect(when);
      collect(is);
    }
  }
  for (const { when } of [...verdicts, ...steps]) collect(when);
  return found;
}
