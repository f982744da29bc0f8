import { describe, expect, test } from 'vitest';
import { randomAnswers, seeded, walkRandomly } from '../../src/authoring/prove/random-walks.ts';
import { rangesOf } from '../../src/authoring/prove/ranges.ts';
import { subjectOf } from '../../src/authoring/prove/subject.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/source/day.ts';
import { dedented, sound } from '../support/playbook.ts';
import { shipped } from '../support/shipped.ts';

const BASE = 20_776;
const DAYS = {
  today: [BASE, BASE + 6],
  answered: [BASE - 36_525, BASE + 36_525],
  calendar: [FIRST_DAY, LAST_DAY],
} as const;
const ANY = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

test.each([
  ['n', [-2, 5]],
  ['-n', [-5, 2]],
  ['n + 3', [1, 8]],
  ['n - n', [-7, 7]],
  ['n * n', [-10, 25]],
  ['n * 0', [0, 0]],
  ['10 / (n + 4)', [10 / 9, 5]],
  ['10 / n', ANY],
  ['min(n, 2)', [-2, 2]],
  ['max(n, 2)', [2, 5]],
  ['min(n / n, 9)', [Number.NEGATIVE_INFINITY, 9]],
  ['round(n / 2)', [-1, 3]],
  ['truly ? n : 30', [-2, 30]],
  ['count([truly, n > 1])', [0, 3]],
  ['money', [-1e12, 1e12]],
  ['workday(today + n)', [BASE - 2, BASE + 13]],
  ['later(today, day)', [BASE, BASE + 36_525]],
  ['workday(day + 2900000)', [BASE - 36_525 + 2_900_000, LAST_DAY]],
  // A border that hangs on an answer may be nothing.
  ['capped', [-1e12, 1e12]],
  ['coming', [BASE, BASE + 36_525]],
  ['days_between(today, day)', [-36_531, 36_525]],
])('%s lies in %j', (written, range) => {
  const { playbook } = sound(
    dedented(`
      questions:
        n: { ask: N?, type: number, min: -2, max: 5 }
        truly: { ask: Truly?, type: yes-no }
        money: { ask: Money?, type: money }
        day: { ask: Day?, type: date }
        capped: { ask: Capped?, type: number, max: n }
        coming: { ask: Coming?, type: date, min: today }
      facts:
        it: '${written}'
        same: it
      verdicts:
        go: { title: Go, say: "Go, {same}." }`),
  );
  const [fact] = playbook.facts.filter(({ id }) => id === 'same');
  expect(rangesOf(playbook, DAYS)(fact?.first[0]?.is as never)).toEqual(range);
});

describe.each(['classify', 'fire', 'lost', 'mistake'])('%s', (id) => {
  const { playbook, phrases } = shipped.get(id) as NonNullable<ReturnType<typeof shipped.get>>;
  test('every number and day of 300 random walks lies in the range of its fact', () => {
    const subject = subjectOf(playbook, phrases);
    const rangeOf = rangesOf(subject.playbook, DAYS);
    const answer = randomAnswers(subject, BASE, seeded(7));
    const outside: string[] = [];
    let looked = 0;
    for (let i = 0; i < 300; i += 1) {
      const run = walkRandomly(subject, BASE + (i % 7), answer);
      for (const { id: fact } of run === undefined ? [] : subject.playbook.facts) {
        const value = run?.valueOf(fact);
        if (typeof value !== 'number') continue;
        looked += 1;
        const [least, most] = rangeOf({ op: 'ref', id: fact });
        if (value < least || value > most) outside.push(`${fact}: ${value} is not in ${least} to ${most}`);
      }
    }
    expect(outside.slice(0, 5)).toEqual([]);
    expect(looked).toBeGreaterThan(300);
  });
});
