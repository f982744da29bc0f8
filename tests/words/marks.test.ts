import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../src/words/formats.ts';

const EDGES = [
  0.29,
  1.005,
  999.995,
  1000,
  999_999.99,
  1e15,
  2 ** 53,
  123_456_789_012_345_680,
  1e20,
  1e21,
  1e300,
  -1234.5,
];

const amount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -1e9, max: 1e14 }).map((cents) => cents / 100) },
  { weight: 2, arbitrary: fc.double({ min: -1e12, max: 1e12, noNaN: true }) },
  fc.double({ noNaN: true }),
);

/** What `Intl` says of a value, rounded to two decimals as ours is. */
function intl(language: string, options: Intl.NumberFormatOptions): (value: number) => string {
  const format = new Intl.NumberFormat(language, options);
  return (value) => format.format(rounded(value));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

describe.each(['en'])('the marks of %s are those of Intl', (language) => {
  const { number, money, percent, list } = formatsFor(language, undefined);
  const whole = intl(language, { maximumFractionDigits: 2 });
  const cents = intl(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  test.each([
    ['numbers', number, whole],
    ['money', money, (value: number) => (Number.isInteger(rounded(value)) ? whole(value) : cents(value))],
    ['shares', percent, intl(language, { style: 'percent', maximumFractionDigits: 0 })],
  ])('in %s', (_, ours, theirs) => {
    for (const edge of EDGES) expect(ours(edge)).toBe(theirs(edge));
    fc.assert(
      fc.property(amount, (value) => {
        expect(ours(value)).toBe(theirs(value));
      }),
      { numRuns: 2000 },
    );
  });

  test('in lists', () => {
    const theirs = new Intl.ListFormat(language, { type: 'conjunction' });
    fc.assert(
      fc.property(fc.array(fc.string()), (items) => {
        expect(list(items)).toBe(theirs.format(items));
      }),
    );
  });
});
