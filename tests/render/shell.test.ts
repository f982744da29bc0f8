import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteCommand, quoteWord } from '../../src/render/shell.ts';
import { anyCharacter } from '../support/characters.ts';

const shells = ['sh', 'bash', 'dash', 'zsh', 'fish'].flatMap((name) => {
  const path = ['/bin', '/usr/bin', '/usr/local/bin'].map((folder) => `${folder}/${name}`).find(existsSync);
  return path === undefined ? [] : [[name, path] as const];
});

/** What a shell makes of words: each ends in a zero byte, which no word can hold. */
function readBack(shell: string, words: readonly string[]): string[] {
  const command = `printf '%s\\0' ${quoteCommand(words)}`;
  const output = execFileSync(shell, ['-c', command], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: '/tmp' },
  });
  return output.split('\0').slice(0, -1);
}

const HOSTILE = [
  ...[
    '',
    ' ',
    '  two  spaces  ',
    "'",
    "''",
    "it's",
    '"',
    '\\',
    '\\\\',
    "\\'",
    "'\\'",
    'a\\',
    '\\n',
    '$HOME',
    `$${'{HOME}'}`,
  ],
  ...[
    '$(id)',
    '`id`',
    '!!',
    '!x',
    '~',
    '~/x',
    '*',
    '?',
    '[a]',
    '{a,b}',
    '#x',
    'a#b',
    '&',
    '&&',
    '|',
    ';',
    '<',
    '>',
    '(',
    ')',
  ],
  ...[
    '-n',
    '--',
    '-',
    '=',
    '=ls',
    '%self',
    '%1',
    '^',
    '@',
    ':',
    ',',
    '+',
    'a=b',
    '--a=b c',
    '\n',
    'a\nb',
    '\t',
    '\r',
    '\u001b[31m',
  ],
  ...['é', '李', '😀', '\u202e', '\u00a0', '\u2028'],
];

describe.each(shells)('%s', (_, shell) => {
  test('reads hostile words back', () => expect(readBack(shell, HOSTILE)).toEqual(HOSTILE));

  test('reads any words back', () => {
    const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: anyCharacter, maxLength: 6 }));
    const word = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('').replaceAll('\0', ''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 80, size: 'max' }), (words) => {
        expect(readBack(shell, words)).toEqual(words);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a word', () => {
  test.each(['clientwise', '--fee', '1500.50', 'late,rude', '2026-11-24', 'a/b.yaml', 'a:b', 'me@example.com', 'a=b'])(
    '%s needs no quotes',
    (word) => expect(quoteWord(word)).toBe(word),
  );

  /** zsh takes `=ls` for the path of ls, fish takes `%self` for its process, all take `~` for a home. */
  test.each(['=ls', '=', '%self', '~', '~root'])('%s is quoted, since a shell would expand it', (word) =>
    expect(quoteWord(word)).toBe(`'${word}'`),
  );

  test('fish, too, reads no backslash and no quote inside single quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '\\', 'a', ' ', '"', '$') }), (word) => {
        for (const [, inside] of quoteWord(word).matchAll(/"[^"]*"|'([^']*)'/g))
          expect(inside ?? '').not.toMatch(/[\\']/);
      }),
    );
  });
});
