import fc from 'fast-check';
import widthOf from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { WIDEST, wrap } from '../../src/render/wrap.ts';

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcdefgé.,'), minLength: 1, maxLength: 12 }),
  fc.constantFrom('李', '见面', '😀', 'https://example.com/a/very/long/address?that=never&breaks=1#at-all'),
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const text = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((paragraphs) => paragraphs.join('\n'));
const width = fc.integer({ min: 30, max: 150 });

describe('wrapped text', () => {
  test('has no line wider than the width, but for a word that is', () => {
    fc.assert(
      fc.property(text, width, fc.constantFrom('', '  ', '    | '), (given, columns, indent) => {
        for (const line of wrap(given, columns, indent).split('\n')) {
          if (widthOf(line) > Math.min(columns, WIDEST)) expect(line.slice(indent.length)).not.toContain(' ');
          expect(line.startsWith(indent.trimEnd())).toBe(true);
          expect(line).toBe(line.trimEnd());
        }
      }),
    );
  });

  test('keeps every word and every line break', () => {
    fc.assert(
      fc.property(text, width, (given, columns) => {
        expect(wrap(given, columns).split(/\s+/)).toEqual(given.split(/\s+/));
        const paragraphs = given.split('\n').map((one) => wrap(one, columns));
        expect(wrap(given, columns)).toBe(paragraphs.join('\n'));
      }),
    );
  });

  test('fills each line before it begins the next', () => {
    fc.assert(
      fc.property(paragraph, width, (given, columns) => {
        const lines = wrap(given, columns).split('\n');
        for (const [i, line] of lines.slice(0, -1).entries()) {
          const next = lines[i + 1]?.split(' ')[0] ?? '';
          expect(widthOf(`${line} ${next}`)).toBeGreaterThan(Math.min(columns, WIDEST));
        }
      }),
    );
  });

  test.each<[string, string, string | undefined, string]>([
    ['one two three four five six', '    ', '1.  ', '1.  one two three four five\n    six'],
    ['one two three four five six', '    ', undefined, '    one two three four five\n    six'],
    ['- one two three four five six', '  ', '', '- one two three four\n  five six'],
    ['one\ntwo\n\nthree', '| ', undefined, '| one\n| two\n|\n| three'],
    ['', '  ', undefined, ''],
  ])('%j behind %j and %j', (given, indent, first, wrapped) => expect(wrap(given, 24, indent, first)).toBe(wrapped));

  test('stays readable where the terminal is very narrow or very wide', () => {
    const long = 'word '.repeat(100).trim();
    const widest = (columns: number) =>
      Math.max(
        ...wrap(long, columns)
          .split('\n')
          .map((line) => widthOf(line)),
      );
    expect(widest(5)).toBe(24);
    expect(widest(500)).toBeLessThanOrEqual(WIDEST);
  });

  test('keeps colours whole', () => {
    const [red, plain] = ['\u001b[31m', '\u001b[39m'];
    const lines = wrap(`${red}${'word '.repeat(20).trim()}${plain}`, 30).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => !line.startsWith(red) || !line.endsWith(plain))).toEqual([]);
  });
});
