import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/interview/answers.ts';
import { type Arrived, type Visit, walk } from '../../src/interview/walk.ts';
import { borderSearch } from '../../src/plan/borders.ts';
import { type Flip, whatIf } from '../../src/plan/what-if.ts';
import type { Playbook } from '../../src/playbook/model.ts';
import { TODAY } from '../support/conditions.ts';
import { playbook as written } from '../support/playbook.ts';
import { walkWith } from '../support/route.ts';
import { shipped } from '../support/shipped.ts';
import { arrive, someAnswers } from '../support/some-answers.ts';

const RUNS = { numRuns: 25 };

/** So many steps on either side are each tried; farther out the search takes wider ones, and may pass over a narrow band. */
const NEARBY = 12;

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

  test('no number nearby that gives another verdict is missed', () => {
    everyWalk((arrived, flips) => {
      for (const { question, answer, isDetail } of arrived.path) {
        if (isDetail || (question.type !== 'number' && question.type !== 'money') || typeof answer !== 'number')
          continue;
        const borders = flips.filter((flip) => flip.question.id === question.id);
        const step = question.step ?? 1;
        const nearby = [...Array(NEARBY).keys()].flatMap((i) => [answer + (i + 1) * step, answer - (i + 1) * step]);
        for (const to of nearby.map((value) => Number(value.toPrecision(12))).filter((value) => value >= 0)) {
          const came = outcome(playbook, arrived, question.id, to);
          if (came === '!' || came.startsWith('?') || came === arrived.verdict.id) continue;
          const isSaid = borders.some(({ verdicts }) => verdicts.includes(came));
          expect(isSaid, `${question.id} ${answer} -> ${to} gives ${came}`).toBe(true);
        }
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
  const search = { from, step, min: 0, max: undefined, around: 0, isDate: false, outcome };
  const found = borderSearch({ ...search, unchanged: outcome(from ?? 0) });
  expect(found.map(({ to, way }) => [to, way])).toEqual(expected);
});
