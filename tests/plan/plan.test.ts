import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { isoFromDay } from '../../src/source/day.ts';
import { day, TODAY } from '../support/conditions.ts';
import { playbook } from '../support/playbook.ts';
import { type Given, planWith } from '../support/route.ts';

/** The steps of a plan in the order they are printed, with their days. */
function stepsOf({ steps }: Plan): string {
  return steps.map(({ step, due }) => (due ? `${step.id} ${isoFromDay(due.day).slice(5)}` : step.id)).join(', ');
}

const optional = 'optional: true';

describe('a day', () => {
  const dated = (due: string) => playbook`
    questions:
      begins: { ask: B?, type: date, ${optional} }
      some: { ask: S?, type: yes-no, ${optional} }
    facts: { half: today + 1.5, late: begins + 10, unknown: begins + 1 / 0, free_day: workday(today + 4) }
    steps:
      step: { kind: do, due: ${due}, title: S, text: S., basis: [A] }
      base: { kind: do, due: +2d, title: B, text: B., basis: [A] }
      hidden: { if: some, kind: do, due: { after: base, add: 1w }, title: H, text: H., basis: [A] }
      by-fact: { kind: message, due: begins, title: F, text: F., basis: [A] }
  `;
  test.each<[string, string | undefined]>([
    ['now', '2026-11-24'],
    ['today', '2026-11-24'],
    ['+0d', '2026-11-24'],
    ['+3d', '2026-11-27'],
    ['3d', '2026-11-27'],
    ['2w', '2026-12-08'],
    ['+6w', '2027-01-05'],
    ['-2d', '2026-11-22'],
    ['-1w', '2026-11-17'],
    ['begins', '2026-12-01'],
    ['late', '2026-12-11'],
    ['free_day', '2026-11-30'],
    ['half', '2026-11-26'],
    ['unknown', undefined],
    ['{ after: base }', '2026-11-26'],
    ['{ after: base, add: 3d }', '2026-11-29'],
    ['{ after: base, add: -3d }', '2026-11-23'],
    ['{ after: hidden, add: 1d }', '2026-12-04'],
    ['{ after: by-fact, add: 1w }', '2026-12-08'],
    ['{ after: begins, add: 2d }', '2026-12-03'],
    ['{ after: today, add: 2d }', '2026-11-26'],
    ['{ after: unknown, add: 2d }', undefined],
  ])('due: %s is %s', (due, iso) => {
    const { steps } = planWith(dated(due), { begins: day('2026-12-01') });
    const found = steps.find(({ step }) => step.id === 'step')?.due;
    expect(found && isoFromDay(found.day)).toBe(iso);
  });

  test.each(['begins', 'late', '{ after: by-fact, add: 1d }'])('due: %s is not known with the date left out', (due) => {
    expect(planWith(dated(due)).steps.find(({ step }) => step.id === 'step')?.due).toBeUndefined();
  });

  test.each([
    ['now', true],
    ['today', false],
    ['+1d', false],
  ])('due: %s is urgent: %s', (due, urgent) => {
    expect(planWith(dated(due)).steps.find(({ step }) => step.id === 'step')?.due?.urgent).toBe(urgent);
  });
});

describe('the steps of a plan', () => {
  const step = (kind: string, rest: string) => `{ kind: ${kind}, ${rest}, title: T, text: T., basis: [A] }`;
  const ordered = playbook`
    questions: { on: { ask: O?, type: date, ${optional} }, bad: { ask: B?, type: yes-no, ${optional} } }
    steps:
      note-one: ${step('note', 'if: true')}
      avoid-one: ${step('avoid', 'if: true')}
      whenever: ${step('do', 'due: on')}
      third: ${step('do', 'due: +3d')}
      today-one: ${step('message', 'due: today')}
      today-two: ${step('do', 'due: today')}
      at-once: ${step('do', 'due: now')}
      past: ${step('do', 'due: -1d')}
      if-bad: ${step('do', 'due: +1d, if: bad')}
      if-good: ${step('do', "due: +1d, if: '!bad'")}
      whenever-too: ${step('message', 'due: { after: whenever, add: 1d }')}
      note-two: ${step('note', "if: '!bad'")}
      avoid-two: ${step('avoid', 'if: bad')}
  `;
  const timed = 'past 11-23, at-once 11-24, today-one 11-24, today-two 11-24';
  test.each<[Given, string]>([
    [{}, `${timed}, if-good 11-25, third 11-27, whenever, whenever-too, avoid-one, note-one, note-two`],
    [{ bad: true }, `${timed}, if-bad 11-25, third 11-27, whenever, whenever-too, avoid-one, avoid-two, note-one`],
    [
      { bad: false, on: TODAY },
      `past 11-23, at-once 11-24, whenever 11-24, today-one 11-24, today-two 11-24, if-good 11-25, whenever-too 11-25, third 11-27, avoid-one, note-one, note-two`,
    ],
  ])('%j: %s', (given, steps) => expect(stepsOf(planWith(ordered, given))).toBe(steps));

  test('a point with a condition is in the basis only where that holds', () => {
    const chosen = playbook`
      questions: { bad: { ask: B?, type: yes-no, ${optional} } }
      steps: { s: { kind: note, title: S, text: S., basis: [A, { if: bad, point: B }, { if: '!bad', point: C }] } }
    `;
    const basisOf = (given: Given) => planWith(chosen, given).steps.map(({ basis }) => basis);
    expect(basisOf({ bad: true })).toEqual([['A', 'B']]);
    expect(basisOf({ bad: false })).toEqual([['A', 'C']]);
    expect(basisOf({})).toEqual([['A', 'C']]);
  });

  test('questions and details left out are its blanks', () => {
    const open = playbook`
      questions: { a: { ask: A?, type: text, ${optional} }, b: { ask: B?, type: text, ${optional} } }
      details: { c: { ask: C?, type: text, blank: c }, d: { ask: D?, type: text, blank: d } }
      steps: { s: { kind: note, title: "{c}", text: S., basis: [A] } }
    `;
    expect(planWith(open, { b: 'x' }).blanks).toEqual(['a', 'c']);
    expect(planWith(open, { a: 'x', b: 'x', c: 'x' }).blanks).toEqual([]);
  });

  test('every fact is there, nothing as nothing', () => {
    const known = playbook`
      questions: { fee: { ask: F?, type: money, ${optional} } }
      facts: { double: fee * 2, none_of_it: { first: [{ if: fee > 5, is: 1 }] }, late: verdict == "done" }
    `;
    expect([...planWith(known, { fee: 4 }).facts]).toEqual(
      Object.entries({ double: 8, none_of_it: undefined, late: true }),
    );
    expect([...planWith(known).facts]).toEqual(
      Object.entries({ double: undefined, none_of_it: undefined, late: true }),
    );
  });
});
