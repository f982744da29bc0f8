import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/interview/answers.ts';
import { type Arrived, decide, type Visit, walk } from '../../src/interview/walk.ts';
import { borderSearch } from '../../src/plan/borders.ts';
import { possibleVerdicts } from '../../src/plan/possible.ts';
import { type Change, type Flip, whatIf } from '../../src/plan/what-if.ts';
import type { Playbook } from '../../src/playbook/model.ts';
import { TODAY } from '../support/conditions.ts';
import { playbook as written } from '../support/playbook.ts';
import { walkWith } from '../support/route.ts';
import { shipped } from '../support/shipped.ts';
import { arrive, someAnswers } from '../support/some-answers.ts';

const RUNS = { numRuns: 25 };

/** So many steps on either side are each tried, then ever wider ones. */
const NEARBY = 60;
const DAYS_NEARBY = 400;
const FARTHEST = 1e12;

/** What comes of a walk with one answer changed: a verdict, `?question`, or `!` when the answer does not fit. */
function outcome(playbook: Playbook, arrived: Arrived, id: string, to: Answer): string {
  const answers = new Map(arrived.path.map(({ question, answer }) => [question.id, answer])).set(id, to);
  const walked = walk(playbook, answers, { today: TODAY, absent: 'leave-out' });
  if (walked.at === 'refused' || walked.at === 'gap') return '!';
  return walked.at === 'verdict' ? walked.verdict.id : `?${walked.question.id}`;
}

/** Every other answer to a yes-no, a choice, or a list by one tick. */
function otherAnswers({ question, answer }: Visit): Answer[] {
  const ids = (question.choices ?? []).map(({ id }) => id);
  if (question.type === 'yes-no') return [true, false].filter((to) => to !== answer);
  if (question.type === 'choice') return ids.filter((to) => to !== answer);
  if (question.type !== 'choices') return [];
  const ticked = Array.isArray(answer) ? answer : [];
  return ids.map((id) => ids.filter((other) => (other === id) !== ticked.includes(other)));
}

/** Numbers or days on both sides, first by single steps. */
function otherValues({ question: { type, step = 1 }, answer }: Visit): number[] {
  if (type !== 'number' && type !== 'money' && type !== 'date') return [];
  const from = typeof answer === 'number' ? answer : type === 'date' ? TODAY : 0;
  const steps = [...Array(type === 'date' ? DAYS_NEARBY : NEARBY).keys()].map((i) => i + 1);
  for (let far = NEARBY; type !== 'date' && far * step < FARTHEST - Math.abs(from); far = Math.ceil(far * 1.3))
    steps.push(far);
  const both = [0, ...steps, ...steps.map((count) => -count)];
  const values = both.map((count) => Number((from + count * step).toPrecision(15)));
  return values.filter((value) => value !== answer);
}

/** What a changed number leads to and no change that is listed says; empty when all is said. */
function missed(playbook: Playbook, arrived: Arrived, { question }: Visit, to: number, flips: readonly Flip[]): string {
  const answers = new Map(arrived.path.map(({ question: { id }, answer }) => [id, answer])).set(question.id, to);
  const walked = decide(playbook, answers, { today: TODAY, absent: 'leave-out' });
  if (walked.at === 'refused' || walked.at === 'gap') return '';
  const opens = walked.at === 'question' ? walked.question : undefined;
  const verdicts =
    walked.at === 'verdict' ? [walked.verdict.id] : possibleVerdicts(playbook, walked.path, TODAY, opens);
  const said = flips
    .filter((flip) => flip.question.id === question.id && flip.opens === opens?.id && isToward(flip.change, to))
    .flatMap((flip) => flip.verdicts);
  const unsaid = verdicts.filter((id) => id !== arrived.verdict.id && !said.includes(id));
  return unsaid.length === 0 ? '' : `${question.id} ${to}: ${opens ? `${opens.id}? ` : ''}${unsaid.join()}`;
}

/** Whether a value lies at a change of a number or beyond it. */
function isToward(change: Change, value: number): boolean {
  if (change.kind !== 'border') return typeof change.to === 'number';
  return change.way === 'from' ? value >= change.to : value <= change.to;
}

function isListed(flips: readonly Flip[], id: string, to: Answer): boolean {
  return flips.some(({ question, change }) => question.id === id && JSON.stringify(change.to) === JSON.stringify(to));
}

describe.each([...shipped])('%s', (_, { playbook }) => {
  const everyWalk = (check: (arrived: Arrived, flips: readonly Flip[]) => void) =>
    fc.assert(
      fc.property(someAnswers(playbook), (answers) => {
        const { walk: arrived } = arrive(playbook, answers);
        check(arrived, whatIf(playbook, arrived, TODAY));
      }),
      RUNS,
    );

  test('each change that is listed gives another verdict, or opens the question it names', () => {
    everyWalk((arrived, flips) => {
      for (const { question, change, verdicts, opens } of flips) {
        const came = outcome(playbook, arrived, question.id, change.to);
        expect(came).toBe(opens === undefined ? verdicts[0] : `?${opens}`);
        expect(came).not.toBe(arrived.verdict.id);
      }
    });
  });

  test('no single choice or tick that gives another verdict is missed', () => {
    everyWalk((arrived, flips) => {
      for (const visit of arrived.path.filter(({ isDetail }) => !isDetail)) {
        for (const to of otherAnswers(visit)) {
          const came = outcome(playbook, arrived, visit.question.id, to);
          if (came === '!' || came.startsWith('?') || came === arrived.verdict.id) continue;
          expect(isListed(flips, visit.question.id, to), `${visit.question.id} ${JSON.stringify(to)} -> ${came}`).toBe(
            true,
          );
        }
      }
    });
  });

  test('no number or date that gives another verdict is missed', () => {
    everyWalk((arrived, flips) => {
      for (const visit of arrived.path.filter(({ isDetail }) => !isDetail)) {
        for (const to of otherValues(visit)) expect(missed(playbook, arrived, visit, to, flips)).toBe('');
      }
    });
  });

  test('borders are tight: one step nearer to what was said, another thing comes of it', () => {
    everyWalk((arrived, flips) => {
      for (const { question, change } of flips) {
        if (change.kind !== 'border') continue;
        const step = question.step ?? 1;
        const nearer = Number((change.way === 'from' ? change.to - step : change.to + step).toPrecision(12));
        const came = outcome(playbook, arrived, question.id, change.to);
        expect(outcome(playbook, arrived, question.id, nearer), `${question.id} ${change.to}`).not.toBe(came);
      }
    });
  });
});

test("what is in the person's own hands comes first, then the smallest change, and what asks more comes last", () => {
  const ordered = written`
    questions:
      far: { ask: A?, type: number }
      theirs: { ask: T?, type: yes-no }
      near: { ask: N?, type: number }
      asks: { ask: Q?, type: yes-no, yours: true }
      asked: { ask: R?, type: yes-no, if: asks }
      own_far: { ask: O?, type: number, yours: true }
      own: { ask: O?, type: yes-no, yours: true }
    verdicts:
      other: { if: theirs || own || asked || near > 11 || far > 100 || own_far > 100, title: O, say: O. }
      done: { title: D, say: D. }
  `;
  const given = { far: 10, theirs: false, near: 10, asks: false, own_far: 10, own: false };
  const walked = walkWith(ordered, given);
  if (walked.at !== 'verdict') throw new Error('no verdict');
  const order = whatIf(ordered, walked, TODAY).map(({ question: { id } }) => id);
  expect(order).toEqual(['own', 'own_far', 'near', 'theirs', 'far', 'asks']);
});

test('to leave out an answer that may be left out is a change as well', () => {
  const optional = written`
    questions:
      a: { ask: A?, type: yes-no, optional: true }
      b: { ask: B?, type: choice, optional: true, choices: { x: X, y: Y } }
      c: { ask: C?, type: choices, optional: true, choices: { p: P, q: Q } }
    verdicts:
      all: { if: known(a) && known(b) && known(c), title: All, say: All. }
      some: { title: Some, say: Some. }
  `;
  const walked = walkWith(optional, { a: true, b: 'x', c: ['p'] });
  if (walked.at !== 'verdict') throw new Error('no verdict');
  const flips = whatIf(optional, walked, TODAY);
  expect(flips.map(({ question, change, verdicts }) => [question.id, change.to, verdicts])).toEqual([
    ['a', null, ['some']],
    ['b', null, ['some']],
    ['c', null, ['some']],
  ]);
});

test.each([
  [
    3,
    1,
    { low: 7, high: 1000 },
    [
      [7, 'from'],
      [1000, 'from'],
    ],
  ],
  [
    500,
    1,
    { low: 7, high: 1000 },
    [
      [1000, 'from'],
      [6, 'to'],
    ],
  ],
  [
    5000,
    0.5,
    { low: 7, high: 1000 },
    [
      [999.5, 'to'],
      [6.5, 'to'],
    ],
  ],
  [
    undefined,
    1,
    { low: 1, high: 9_999_999 },
    [
      [1, 'from'],
      [9_999_999, 'from'],
    ],
  ],
] as const)('from %s by %s, borders at %o are found to the step', (from, step, { low, high }, expected) => {
  const outcome = (value: number) => (value < low ? 'few' : value < high ? 'some' : 'many');
  const unchanged = outcome(from ?? 0);
  const look = (value: number) => ({
    leads: [outcome(value)].filter((one) => one !== unchanged),
    trace: outcome(value),
  });
  const found = borderSearch({ from, step, min: 0, max: undefined, around: 0, isDate: false, look });
  expect(found.map((change) => [change.to, change.kind === 'border' && change.way])).toEqual(expected);
});

test('where every step is unlike the one before, a search gives up looking at each', () => {
  let looks = 0;
  const look = (value: number) => {
    looks += 1;
    return { leads: value > 8_765_432 ? ['big'] : [], trace: String((value * 7919) % 101) };
  };
  const found = borderSearch({ from: 3, step: 1, min: 0, max: undefined, around: 0, isDate: false, look });
  expect(found).toEqual([{ kind: 'border', to: 8_765_433, way: 'from' }]);
  expect(looks).toBeLessThan(5000);
});
