import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/interview/answers.ts';
import { playbook } from '../support/playbook.ts';
import { type Given, planWith, walkWith } from '../support/route.ts';

const optional = 'optional: true';

describe('the verdicts that remain possible', () => {
  const branching = playbook`
    questions:
      a: { ask: A?, type: yes-no, ${optional} }
      b: { ask: B?, type: choice, ${optional}, if: '!a', choices: { x: X, y: { label: Y, go: d }, z: { label: Z, go: end } } }
      c: { ask: C?, type: number, ${optional}, if: a || b == "x" }
      d: { ask: D?, type: yes-no, ${optional}, no: { go: end } }
      e: { ask: E?, type: choices, ${optional}, if: c > 1, choices: { p: P, q: { label: Q, go: end } } }
      f: { ask: F?, type: yes-no, ${optional} }
    facts: { much: c * 2 > 3, both: f && "p" in e }
    verdicts:
      one: { if: both, title: One, say: One. }
      two: { if: much && !f, title: Two, say: Two. }
      three: { if: b == "y" && d, title: Three, say: Three. }
      four: { if: f || known(d), title: Four, say: Four. }
      five: { title: Five, say: Five. }
  `;
  const values: Readonly<Record<string, readonly Answer[]>> = {
    ...{ a: [true, false], b: ['x', 'y', 'z'], c: [0, 2], d: [true, false], e: [[], ['p'], ['q'], ['p', 'q']] },
    f: [true, false],
  };
  const answers = fc.record(
    Object.fromEntries(
      Object.entries(values).map(([id, some]) => [id, fc.option(fc.constantFrom(...some), { freq: 2 })]),
    ),
  );

  /** The verdicts that come about when each question left out is answered, in all ways, and so is what follows. */
  function reachable(given: Given, found: Set<string> = new Set()): Set<string> {
    const walked = walkWith(branching, given);
    if (walked.at !== 'verdict') throw new Error('an answer was refused');
    found.add(walked.verdict.id);
    const open = walked.path.find(({ answer, question }) => answer === null && !(question.id in given));
    if (open === undefined) return found;
    for (const value of [null, ...(values[open.question.id] ?? [])])
      reachable({ ...given, [open.question.id]: value }, found);
    return found;
  }

  test('are never too few', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const given = Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== null));
        const { possible } = planWith(branching, given).verdict;
        expect([...reachable(given)].filter((id) => !possible.includes(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('are one where nothing was left out', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const plan = planWith(branching, all);
        if (plan.blanks.length === 0) expect(plan.verdict.possible).toEqual([plan.verdict.id]);
      }),
    );
  });

  test.each<[string, Given]>([
    ['one', { f: true, a: true, c: 2, d: true, e: ['p'] }],
    ['one two four', { a: true, d: true, f: false }],
    ['four', { a: true, c: 0, d: true }],
  ])('%s: %j', (possible, given) => expect(planWith(branching, given).verdict.possible.join(' ')).toBe(possible));

  test('a bare yes or no that was not asked makes no verdict possible', () => {
    const bare = playbook`
      questions: { paid: { ask: P?, type: yes-no }, hurt: { ask: H?, type: yes-no, if: '!paid' } }
      verdicts: { leave: { if: hurt, title: L, say: L. }, stay: { title: S, say: S. } }
    `;
    expect(planWith(bare, { paid: true }).verdict.possible).toEqual(['stay']);
    expect(planWith(bare, { paid: false, hurt: true }).verdict.possible).toEqual(['leave']);
  });
});
