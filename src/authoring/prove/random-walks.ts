import type { Answer, Answers } from '../../interview/answers.ts';
import { type Visit, walk } from '../../interview/walk.ts';
import { evaluate, type Scope } from '../../playbook/condition/evaluate.ts';
import { type Expr, partsOf } from '../../playbook/condition/syntax.ts';
import { LARGEST_NUMBER, type Playbook, type Question } from '../../playbook/model.ts';
import { type Run, runOf, type Subject } from './subject.ts';
import { writeText } from './witness-text.ts';

/** Numbers between 0 and 1, the same from the same seed. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TEN_YEARS = 3660;

/** What is walked through: all that matters of a subject here. */
type Walked = Pick<Subject, 'playbook'>;

/** Answers at random, near the numbers that the playbook itself names. */
export function randomAnswers({ playbook }: Walked, base: number, random: Random): MakeAnswer {
  const numbers = numbersIn(playbook);
  // A border of money would be a day that no proof looks at.
  const days = numbers.filter((number) => Math.abs(number) <= TEN_YEARS);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

  /** Often in proportion to what was answered before: rates and shares are decided by such. */
  const number = (earlier: readonly number[]): number => {
    const way = random();
    if (earlier.length > 0 && random() < 0.45) {
      const [a, b] = [pick(earlier), pick(earlier)];
      const part = pick(SHARES) * (way < 0.4 || b === 0 ? a : way < 0.7 ? a / b : a * b);
      return Math.min(Math.round(part * (part < 20 ? 100 : 1)) / (part < 20 ? 100 : 1), 100_000);
    }
    if (way < 0.35) return pick(numbers) + pick([-1, 0, 0, 1]);
    if (way < 0.45) return Math.floor(random() * 8);
    return Math.round(10 ** (random() * 4));
  };
  const text = (): string => {
    const lists = Object.values(playbook.lists).filter(() => random() < 0.3);
    const words = Math.ceil(random() < 0.7 ? random() * 3 : random() * 60);
    return writeText({ words, sentences: Math.ceil(random() * 4), phrases: lists.map((phrases) => pick(phrases)) });
  };
  const given = ({ type, choices = [] }: Question, earlier: readonly number[]): Answer => {
    switch (type) {
      case 'yes-no':
        return random() < 0.5;
      case 'choice':
        return pick(choices).id;
      case 'choices': {
        const share = pick([0.1, 0.3, 0.3, 0.6]);
        return choices.filter(() => random() < share).map(({ id }) => id);
      }
      case 'date':
        return base + Math.round((random() - 0.3) * 130 + (random() < 0.3 ? pick(days) : 0));
      case 'text':
        return text();
      default:
        return Math.max(number(earlier), 0);
    }
  };
  return (question: Question, earlier: readonly number[]): Answer =>
    question.optional && random() < 0.12 ? null : given(question, earlier);
}

/** Makes up an answer, knowing the numbers and amounts of money answered before. */
export type MakeAnswer = (question: Question, earlier: readonly number[]) => Answer;

const SHARES = [0.1, 0.25, 0.4, 0.5, 0.58, 0.62, 0.7, 0.78, 0.82, 0.9, 0.97, 1, 1, 1.03, 1.1, 1.5, 2, 3];

/**
 * Walks with answers that are made up when they are asked for; `fixed` ones are kept. Answers outside their borders are moved to
 * within them. `undefined` when that does not lead to an end.
 */
export function walkRandomly(
  subject: Walked,
  today: number,
  answer: MakeAnswer,
  fixed: Answers = new Map(),
): Run | undefined {
  const { playbook } = subject;
  const questions = questionsOf(playbook);
  const answers = new Map(fixed);
  const earlier: number[] = [];
  const madeUp = {
    get(id: string): Answer | undefined {
      const question = questions.get(id);
      if (!answers.has(id) && question !== undefined) answers.set(id, answer(question, earlier));
      const given = answers.get(id);
      if (typeof given === 'number' && question?.type !== 'date') earlier.push(given);
      return given;
    },
  } as Answers;
  for (let tries = 0; tries < 12; tries += 1) {
    earlier.length = 0;
    const walked = walk(playbook, madeUp, { today, absent: 'leave-out' });
    if (walked.at === 'verdict') return walked.path.every(canBeTyped) ? runOf(playbook, walked, today) : undefined;
    if (walked.at !== 'refused' || fixed.has(walked.question.id)) return undefined;
    answers.set(walked.question.id, withinBorders(walked.question, answers.get(walked.question.id), walked.scope));
  }
  return undefined;
}

/** The program refuses numbers that are too large, wherever they come from. */
function canBeTyped({ question, answer }: Visit): boolean {
  return question.type === 'date' || typeof answer !== 'number' || Math.abs(answer) <= LARGEST_NUMBER;
}

function withinBorders({ min, max }: Question, given: Answer | undefined, scope: Scope): Answer {
  const least = min && evaluate(min, scope);
  const most = max && evaluate(max, scope);
  let moved = typeof given === 'number' ? given : 0;
  if (typeof most === 'number' && moved > most) moved = most;
  if (typeof least === 'number' && moved < least) moved = least;
  return moved;
}

const known = new WeakMap<Playbook, ReadonlyMap<string, Question>>();

function questionsOf(playbook: Playbook): ReadonlyMap<string, Question> {
  let questions = known.get(playbook);
  if (questions === undefined) {
    questions = new Map([...playbook.questions, ...playbook.details].map((question) => [question.id, question]));
    known.set(playbook, questions);
  }
  return questions;
}

/** The numbers that stand in the conditions of a playbook: answers near them decide most. */
function numbersIn(playbook: Playbook): readonly number[] {
  const found = new Set([0, 1]);
  const collect = (expr: Expr | undefined): void => {
    if (expr === undefined) return;
    if (expr.op === 'value' && typeof expr.value === 'number') found.add(expr.value);
    for (const part of partsOf(expr)) collect(part);
  };
  for (const { when, min, max } of [...playbook.questions, ...playbook.details])
    for (const expr of [when, min, max]) collect(expr);
  for (const { when, is } of playbook.facts.flatMap(({ first }) => first)) for (const expr of [when, is]) collect(expr);
  for (const { when } of [...playbook.verdicts, ...playbook.steps, ...playbook.handOffs]) collect(when);
  return [...found];
}
