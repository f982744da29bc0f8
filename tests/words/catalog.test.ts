import { describe, expect, test } from 'vitest';
import { enForTools as en } from '../../src/words/en-for-tools.ts';

/** Stands in for any value a sentence may be made of: a word, a number, a list, and whatever has those as its parts. */
const anything: unknown = new Proxy(['1'], {
  get: (target, key) => {
    if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
    return key === 'toJSON' ? undefined : anything;
  },
});

/** All sentences of a catalog, by their path: those that take values are given some. */
function sentencesOf(part: unknown, path: string): [string, unknown][] {
  // The playbook that `playbook new` writes is a file, not a sentence.
  if (path.includes('.template.')) return [];
  if (typeof part === 'function') return [[path, part(...Array(part.length).fill(anything))]];
  if (typeof part !== 'object' || part === null) return [[path, part]];
  return Object.entries(part).flatMap(([key, value]) => sentencesOf(value, `${path}.${key}`));
}

describe('the words of the program', () => {
  const sentences = sentencesOf(en, 'en');

  test('are many', () => expect(sentences.length).toBeGreaterThan(200));

  test('none is empty, and none has space around it', () => {
    const odd = sentences.filter(([, words]) => typeof words !== 'string' || words === '' || words !== words.trim());
    expect(odd).toEqual([]);
  });
});

describe('a date', () => {
  test.each([
    [{ weekday: 0, day: 1, month: 0, year: undefined }, 'Mon 1 Jan'],
    [{ weekday: 6, day: 31, month: 11, year: undefined }, 'Sun 31 Dec'],
    [{ weekday: 3, day: 29, month: 1, year: 2024 }, 'Thu 29 Feb 2024'],
  ])('%j is %s', (date, words) => expect(en.dates.day(date)).toBe(words));
});
