import { describe, expect, test } from 'vitest';
import { dayFromIso, isoFromDay, localDay } from '../../src/source/day.ts';
import { nearest } from '../../src/source/nearest.ts';
import { placeOf } from '../../src/source/text.ts';

describe('a day', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2026-11-24', 20_781],
    ['2024-02-29', 19_782],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (iso, day) => {
    expect(dayFromIso(iso)).toBe(day);
    expect(isoFromDay(day)).toBe(iso);
  });

  test.each([
    '2025-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '+002026-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
  ])('%j is none', (iso) => expect(dayFromIso(iso)).toBeUndefined());

  test('is the one on the wall, whatever the hour', () => {
    for (const hour of [0, 12, 23])
      expect(isoFromDay(localDay(new Date(2026, 10, 24, hour, 59, 59)))).toBe('2026-11-24');
  });
});

describe('the nearest word', () => {
  test.each([
    ['fir', ['lost', 'fire'], 'fire'],
    ['LOST', ['fire', 'lost'], 'lost'],
    ['clasify', ['classify', 'class'], 'classify'],
    ['x', ['fire', 'lost'], undefined],
    ['', ['fire'], undefined],
    ['mistake', [], undefined],
    ['hours_unbiled', ['hours_billed', 'hours_unbilled'], 'hours_unbilled'],
    ['ab', ['ba'], undefined],
    ['cat', ['cut', 'cap'], 'cut'],
  ])('to %j among %j is %s', (word, candidates, found) => expect(nearest(word, candidates)).toBe(found));
});

describe('a place', () => {
  test.each([
    ['', 0, 1, 1],
    ['abc', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['abc', 9, 1, 4],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\n\n  b', 5, 3, 3],
    ['a\r\nb', 3, 2, 1],
    ['é😀b', 3, 1, 4],
  ])('in %j at %i is %i:%i', (text, offset, line, column) =>
    expect(placeOf({ file: 'f', text }, offset)).toEqual({ file: 'f', line, column }),
  );
});
