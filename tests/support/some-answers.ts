import fc, { type Arbitrary } from 'fast-check';
import { type Answer, parseAnswer } from '../../src/interview/answers.ts';
import { type Arrived, type Walk, walk } from '../../src/interview/walk.ts';
import type { Playbook, Question } from '../../src/playbook/model.ts';
import { TODAY } from './conditions.ts';

const WORDS = [
  'Ana',
  'Sorry, but it was late.',
  'the new website',
  'We did. It was fine!',
  'http://x.example/a?b=c',
  '*',
];

/** Random answers to one question; those that may be left out are, now and then. */
export function someAnswer(question: Question): Arbitrary<Answer> {
  const ids = (question.choices ?? []).map(({ id }) => id);
  const upTo = (...most: number[]) => fc.oneof(...most.map((max) => fc.integer({ min: 0, max })));
  const given: Readonly<Record<Question['type'], () => Arbitrary<Answer>>> = {
    'yes-no': () => fc.boolean(),
    choice: () => fc.constantFrom(...ids),
    choices: () => fc.oneof(fc.subarray(ids), fc.subarray(ids, { maxLength: Math.min(2, ids.length) })),
    number: () => fc.oneof(upTo(5, 120), fc.constant(0.5)),
    money: () => fc.oneof(upTo(200, 20_000), fc.constant(99.99)),
    date: () => upTo(30, 800).map((days) => TODAY - 10 + days - (days > 30 ? 400 : 0)),
    text: () => fc.constantFrom(...WORDS),
  };
  const answer = given[question.type]();
  return question.optional ? fc.option(answer, { freq: 4 }) : answer;
}

/** Random answers to every question and detail of a playbook, of which a walk uses those on its path. */
export function someAnswers({ questions, details }: Playbook): Arbitrary<ReadonlyMap<string, Answer>> {
  const record = Object.fromEntries([...questions, ...details].map((question) => [question.id, someAnswer(question)]));
  return fc.record(record).map((answers) => new Map(Object.entries(answers)));
}

/**
 * Walks with answers to everything, moving each that lies outside its borders to the nearest that is allowed.
 *
 * @throws when a question allows no answer at all
 */
export function arrive(
  playbook: Playbook,
  answers: ReadonlyMap<string, Answer>,
): { readonly walk: Arrived; readonly answers: ReadonlyMap<string, Answer> } {
  const moved = new Map(answers);
  for (;;) {
    const walked: Walk = walk(playbook, moved, { today: TODAY, absent: 'ask' });
    if (walked.at === 'verdict') return { walk: walked, answers: moved };
    if (walked.at === 'gap') throw new Error('there is no verdict');
    if (walked.at === 'question') throw new Error(`${walked.question.id} is asked, and there is no such answer`);
    const { question, fault } = walked;
    if (fault.fault !== 'range') throw new Error(`${question.id} is refused: ${JSON.stringify(fault)}`);
    const parsed = parseAnswer(question, fault.min ?? fault.max);
    if ('fault' in parsed || parsed.answer === moved.get(question.id)) {
      throw new Error(`${question.id} allows no answer: ${JSON.stringify(fault)}`);
    }
    moved.set(question.id, parsed.answer);
  }
}
