import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/interview/answers.ts';
import { type Arrived, type Visit, walk } from '../../src/interview/walk.ts';
import { type Flip, whatIf } from '../../src/plan/what-if.ts';
import type { Playbook } from '../../src/playbook/model.ts';
import { TODAY } from '../support/conditions.ts';
import { shipped } from '../support/shipped.ts';
import { arrive, someAnswers } from '../support/some-answers.ts';

const RUNS = { numRuns: 25 };

/** Numbers that are tried for every other answer: each small one, then ever wider apart. */
const NUMBERS = [...Array(61).keys(), ...Array.from({ length: 24 }, (_, i) => Math.round(60 * 1.5 ** (i + 1)))];

/** What comes of a walk with one answer changed: a verdict, `?question`, or `!` when the answer does not fit. */
function outcome(playbook: Playbook, arrived: Arrived, id: string, to: Answer): string {
  const answers = new Map(arrived.path.map(({ question, answer }) => [question.id, answer])).set(id, to);
  const walked = walk(playbook, answers, { today: TODAY, absent: 'leave-out' });
  if (walked.at === 'refused') return '!';
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

  test('no number on either side that gives another verdict is missed', () => {
    everyWalk((arrived, flips) => {
      for (const { question, answer, isDetail } of arrived.path) {
        if (isDetail || (question.type !== 'number' && question.type !== 'money') || typeof answer !== 'number')
          continue;
        const borders = flips.filter((flip) => flip.question.id === question.id);
        for (const to of NUMBERS) {
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
