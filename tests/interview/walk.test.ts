import { describe, expect, test } from 'vitest';
import { firstOutside } from '../../src/interview/walk.ts';
import { day, TODAY } from '../support/conditions.ts';
import { playbook } from '../support/playbook.ts';
import { type Given, routeOf, walkWith } from '../support/route.ts';

describe('the order of questions', () => {
  const ordered = playbook`
    questions:
      a: { ask: A?, type: yes-no }
      b: { ask: B?, type: yes-no, if: a }
      c: { ask: C?, type: number, optional: true }
      d: { ask: D?, type: yes-no, if: b || c > 3 }
    facts: { told: known(b), grave: b && d }
    verdicts:
      both: { if: grave, title: Both, say: Both. }
      one: { if: told || d, title: One, say: One. }
      none-of-it: { title: None, say: None. }
  `;
  test.each<[string, Given]>([
    ['? a', {}],
    ['a ? b', { a: true }],
    ['a b c ? d', { a: true, b: true }],
    ['a b c d = both', { a: true, b: true, d: true }],
    ['a b c d = one', { a: true, b: true, d: false }],
    ['a b c = one', { a: true, b: false }],
    ['a c = none-of-it', { a: false }],
    ['a c ? d', { a: false, c: 4 }],
    ['a c d = one', { a: false, c: 4, d: true }],
    ['a c d = none-of-it', { a: false, c: 4, d: false }],
    // Answers off the path reach nothing, and are there again when the path comes back to them.
    ['a c = none-of-it', { a: false, b: true }],
    ['a c = none-of-it', { a: false, b: true, d: true }],
    ['a c = none-of-it', { a: false, c: 3, b: true, d: true }],
    ['a b c d = both', { a: true, c: 3, b: true, d: true }],
  ])('%s: %j', (route, given) => expect(routeOf(walkWith(ordered, given))).toBe(route));

  test.each<[string, 'ask' | 'leave-out', Given]>([
    ['a ? c', 'ask', { a: false }],
    ['a c = none-of-it', 'ask', { a: false, c: null }],
    ['a c = none-of-it', 'leave-out', { a: false }],
    ['? a', 'leave-out', { c: 1 }],
  ])('%s where an answer left open is to %s: %j', (route, absent, given) =>
    expect(routeOf(walkWith(ordered, given, absent))).toBe(route),
  );

  test('an answer left out stands on the path as nothing', () => {
    const { path, scope } = walkWith(ordered, { a: false });
    expect(path.map(({ answer }) => answer)).toEqual([false, null]);
    expect(scope.valueOf('c')).toBeUndefined();
  });
});

describe('verdicts that leave a case out', () => {
  const open = playbook`
    questions: { a: { ask: A?, type: yes-no }, b: { ask: B?, type: yes-no, if: a } }
    verdicts: { v: { if: a && b, title: V, say: V. }, w: { if: '!a', title: W, say: W. } }
  `;
  test.each<[string, Given]>([
    ['a b = v', { a: true, b: true }],
    ['a = w', { a: false }],
    ['a b = nothing', { a: true, b: false }],
  ])('%s: %j', (route, given) => expect(routeOf(walkWith(open, given))).toBe(route));
});

describe('go', () => {
  const going = playbook`
    questions:
      start_at: { ask: S?, type: choice, optional: true, choices: { x: { label: X, go: d }, y: Y, z: { label: Z, go: end } } }
      b: { ask: B?, type: yes-no, optional: true, yes: { go: d }, no: { go: end } }
      c: { ask: C?, type: choices, optional: true, choices: { p: P, q: { label: Q, go: e }, r: { label: R, go: end } } }
      d: { ask: D?, type: yes-no, if: '!b', yes: { go: end } }
      e: { ask: E?, type: text }
  `;
  test.each<[string, Given]>([
    ['start_at = done', { start_at: 'z' }],
    ['start_at b = done', { start_at: 'y', b: false }],
    ['start_at d = done', { start_at: 'x', d: true }],
    ['start_at d ? e', { start_at: 'x', d: false }],
    // A target whose condition does not hold is passed by.
    ['start_at b ? e', { start_at: 'y', b: true, d: true }],
    // Left out leads to the next question.
    ['start_at b c ? d', {}],
    // Of several ticks the first with a go counts, first in the order of the question.
    ['start_at b c = done', { c: ['r'] }],
    ['start_at b c ? e', { c: ['q', 'r'] }],
    ['start_at b c ? e', { c: ['r', 'q'] }],
    ['start_at b c ? d', { c: ['p'] }],
    ['start_at b c ? d', { c: [] }],
    ['start_at b c ? e', { c: ['p', 'q'] }],
  ])('%s: %j', (route, given) => expect(routeOf(walkWith(going, given))).toBe(route));
});

describe('details', () => {
  const detailed = playbook`
    questions: { bad: { ask: Bad?, type: yes-no } }
    details:
      name: { ask: N?, type: text, blank: name }
      owed: { ask: O?, type: money, blank: sum }
      ends: { ask: E?, type: date, blank: day, if: owed > 5 }
      channel: { ask: H?, type: choice, choices: { call: C, mail: M }, blank: way }
      extra: { ask: X?, type: number, blank: more }
    facts: { much: owed > 100, later_day: ends + 3 }
    verdicts: { leave: { if: bad, title: L, say: L. }, stay: { title: S, say: S. } }
    steps:
      greet: { if: verdict == "leave", kind: note, title: "{name}", text: G., basis: [A] }
      dun: { if: owed > 0, kind: do, due: later_day, title: D, text: D., basis: [A] }
      ring: { if: much && bad, kind: message, due: today, title: R, text: R., call: C., basis: [A] }
      never: { if: bad && !bad, kind: note, title: "{extra}", text: N., basis: [A] }
    hand-offs:
      on: { if: '!bad && much', to: other, say: "Go {extra}." }
  `;
  test.each<[string, Given]>([
    ['bad ? name', { bad: true }],
    ['bad ? owed', { bad: false }],
    // Nothing owed: no step waits for a day, a channel or more.
    ['bad (name) (owed) = leave', { bad: true, name: 'Ana', owed: 0 }],
    ['bad (owed) = stay', { bad: false, owed: null }],
    ['bad (owed) = stay', { bad: false, owed: 0, name: 'Ana', extra: 1 }],
    // The detail's own condition.
    ['bad (owed) = stay', { bad: false, owed: 5 }],
    ['bad (owed) ? ends', { bad: false, owed: 6 }],
    ['bad (owed) (ends) = stay', { bad: false, owed: 6, ends: TODAY }],
    ['bad (name) (owed) (ends) ? channel', { bad: true, name: null, owed: 101, ends: null }],
    ['bad (name) (owed) (ends) (channel) = leave', { bad: true, name: null, owed: 101, ends: null, channel: 'call' }],
    ['bad (owed) (ends) ? extra', { bad: false, owed: 101, ends: null }],
    ['bad (owed) (ends) (extra) = stay', { bad: false, owed: 101, ends: null, extra: 2 }],
  ])('%s: %j', (route, given) => expect(routeOf(walkWith(detailed, given, 'ask'))).toBe(route));

  test.each<[string, Given]>([
    ['? bad', { name: 'Ana' }],
    ['bad (name) (owed) = leave', { bad: true }],
    ['bad (owed) (ends) (extra) = stay', { bad: false, owed: 101 }],
  ])('left out unless given: %s: %j', (route, given) => expect(routeOf(walkWith(detailed, given))).toBe(route));

  test('one that nothing waits for reaches nothing', () => {
    const { scope } = walkWith(detailed, { bad: false, owed: 0, extra: 7, name: 'Ana' });
    expect([scope.valueOf('extra'), scope.valueOf('name'), scope.valueOf('owed')]).toEqual([undefined, undefined, 0]);
  });

  test('a sentence waits for one only where it may be printed', () => {
    const worded = playbook`
      questions: { bad: { ask: B?, type: yes-no } }
      details: { sure: { ask: S?, type: yes-no, blank: s }, one: { ask: O?, type: text, blank: o }, two: { ask: T?, type: text, blank: t } }
      verdicts: { v: { title: V, say: V. } }
      steps: { s: { kind: note, title: S, text: [{ if: bad, text: "{one}" }, { if: sure && bad, text: "{two}" }], basis: [A] } }
    `;
    const routes = [{ bad: false }, { bad: true, sure: false }, { bad: true, sure: true }].map((given) =>
      walkWith(worded, given),
    );
    expect(routes.map(routeOf)).toEqual(['bad = v', 'bad (sure) (one) = v', 'bad (sure) (one) (two) = v']);
  });

  test('one may hang on the verdict and on details before it', () => {
    const chained = playbook`
      questions: { bad: { ask: B?, type: yes-no } }
      details:
        one: { ask: O?, type: yes-no, if: verdict == "leave", blank: one }
        two: { ask: T?, type: yes-no, if: one, blank: two }
      verdicts: { leave: { if: bad, title: L, say: L. }, stay: { title: S, say: S. } }
      steps: { s: { kind: note, title: "{one}", text: "{two}", basis: [A] } }
    `;
    const routes = [{ bad: false }, { bad: true, one: false }, { bad: true, one: true, two: true }];
    expect(routes.map((given) => routeOf(walkWith(chained, given, 'ask')))).toEqual([
      'bad = stay',
      'bad (one) = leave',
      'bad (one) (two) = leave',
    ]);
  });
});

describe('borders', () => {
  const bordered = playbook`
    questions:
      fixed: { ask: F?, type: number, min: 1, max: 10 }
      top: { ask: T?, type: money, optional: true, min: 0 }
      floor: { ask: L?, type: money, optional: true, max: top }
      starts: { ask: S?, type: date, optional: true, min: today, max: today + fixed }
      ghost: { ask: G?, type: yes-no, optional: true, if: fixed == 10 }
      hung: { ask: H?, type: number, optional: true, max: limit }
    facts: { limit: { first: [{ if: ghost, is: 100 }, { is: 5 }] } }
  `;
  test.each<[string, Given]>([
    ['! fixed', { fixed: 0.999 }],
    ['fixed top floor starts hung = done', { fixed: 1 }],
    ['fixed top floor starts ghost hung = done', { fixed: 10 }],
    ['! fixed', { fixed: 10.001 }],
    ['fixed ! top', { fixed: 5, top: -1 }],
    ['fixed top ! floor', { fixed: 5, top: 20, floor: 21 }],
    ['fixed top floor starts hung = done', { fixed: 5, top: 20, floor: 20 }],
    // A border that hangs on an answer left out is none.
    ['fixed top floor starts hung = done', { fixed: 5, top: null, floor: 21 }],
    ['fixed top floor starts hung = done', { fixed: 5, starts: TODAY + 5 }],
    ['fixed top floor ! starts', { fixed: 5, starts: TODAY + 6 }],
    ['fixed top floor ! starts', { fixed: 5, starts: TODAY - 1 }],
    ['fixed top floor starts ghost hung = done', { fixed: 10, ghost: true, hung: 100 }],
    // An answer off the path moves no border.
    ['fixed top floor starts ! hung', { fixed: 9, ghost: true, hung: 100 }],
    ['fixed top floor starts hung = done', { fixed: 9, ghost: true, hung: 5 }],
  ])('%s: %j', (route, given) => expect(routeOf(walkWith(bordered, given))).toBe(route));

  test.each<[Given, Given]>([
    [{ fixed: 11 }, { fault: 'range', given: '11', min: '1', max: '10' }],
    [
      { fixed: 5, top: -2.5 },
      { fault: 'range', given: '-2.5', min: '0' },
    ],
    [
      { fixed: 5, top: 3, floor: 4 },
      { fault: 'range', given: '4', max: '3' },
    ],
    [
      { fixed: 5, starts: day('2027-01-01') },
      { fault: 'range', given: '2027-01-01', min: '2026-11-24', max: '2026-11-29' },
    ],
  ])('%j is refused with what is allowed', (given, fault) =>
    expect(walkWith(bordered, given)).toMatchObject({ at: 'refused', fault }),
  );

  test.each<[string | undefined, Given]>([
    ['fixed', { fixed: 11 }],
    ['floor', { floor: 5, top: 4 }],
    [undefined, { floor: 5 }],
    ['starts', { starts: TODAY - 1 }],
    [undefined, { hung: 6 }],
    [undefined, { fixed: 10, ghost: true, hung: 6 }],
    [undefined, {}],
  ])('a wrong answer is found before the questions before it are answered: %s in %j', (id, given) => {
    expect(firstOutside(bordered, new Map(Object.entries(given)), TODAY)?.question.id).toBe(id);
  });

  test('what passes beforehand is not refused on the walk', () => {
    const given = { fixed: 9, ghost: true, hung: 100 };
    const found = firstOutside(bordered, new Map(Object.entries(given)), TODAY)?.question.id;
    expect([found, routeOf(walkWith(bordered, given))]).toEqual(['hung', 'fixed top floor starts ! hung']);
  });
});
