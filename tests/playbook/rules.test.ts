import { describe, expect, test } from 'vitest';
import { commonOptions } from '../../src/cli/options.ts';
import { COMMON_FLAGS, CONDITION_WORDS, isReserved, OWN_WORDS } from '../../src/playbook/ids.ts';
import { NO_LIBRARY } from '../../src/playbook/read/library.ts';
import { en } from '../../src/words/en.ts';
import { framed, look, readText, sound } from '../support/playbook.ts';

function codesIn(sections: string): string[] {
  return look(sections, NO_LIBRARY).found.map((line) => line.split(' ')[1] ?? '');
}

describe('ids', () => {
  const reserved = [...new Set([...CONDITION_WORDS, ...OWN_WORDS, ...COMMON_FLAGS])];

  test.each(reserved)('%s is no name for a question, a detail or a fact', (word) => {
    const question = `{ ? "${word}" : { ask: A?, type: text } }`;
    expect(codesIn(`questions: ${question}`)).toEqual(['reserved-id']);
    expect(codesIn(`details: ${question}`)).toEqual(['reserved-id']);
    expect(codesIn(`facts: { ? "${word}" : 1 }`)).toEqual(['reserved-id']);
  });

  test.each(['no_way', 'no_2'])('%s is none either: it would be the no of another flag', (word) => {
    expect(codesIn(`questions: { ${word}: { ask: A?, type: text } }`)).toEqual(['reserved-id']);
  });

  test.each(['now', 'nothing', 'yesterday', 'in_time', 'format_wanted', 'not', 'a', 'a1', 'x_2_y'])(
    '%s is a name',
    (word) => expect(codesIn(`questions: { ${word}: { ask: A?, type: text } }`)).toEqual([]),
  );

  test('every flag that the program registers for all playbooks is reserved', () => {
    const flags = commonOptions(en).flatMap(({ long }) => (long ? [long.slice(2).replaceAll('-', '_')] : []));
    expect(flags.length).toBeGreaterThan(10);
    expect([...flags, 'help', 'version'].filter((flag) => !isReserved(flag))).toEqual([]);
    expect(flags.map((flag) => flag.replace(/^no_/, '')).filter((flag) => !isReserved(flag))).toEqual([]);
  });

  test.each([
    ['A', 'bad-id', 'bad-id'],
    ['1a', 'bad-id', 'bad-id'],
    ['a b', 'bad-id', 'bad-id'],
    ['é', 'bad-id', 'bad-id'],
    ['_a', 'bad-id', 'bad-id'],
    ['a_', 'bad-id', 'bad-id'],
    ['a_b', '', 'bad-id'],
    ['a-b', 'bad-id', ''],
    ['a--b', 'bad-id', 'bad-id'],
    ['none', 'reserved-id', 'reserved-id'],
    ['in', 'reserved-id', ''],
    ['a1', '', ''],
  ])('%j as a fact: %j; as a choice: %j', (id, asFact, asChoice) => {
    const choices = `questions: { q: { ask: Q?, type: choice, choices: { "${id}": X } } }`;
    expect(codesIn(`facts: { "${id}": 1 }`).join()).toBe(asFact);
    expect(codesIn(choices).join()).toBe(asChoice);
    expect(codesIn(`verdicts: { "${id}": { title: T, say: S. } }`).join()).toBe(asChoice);
    expect(codesIn(`steps: { "${id}": { kind: note, title: T, text: T., basis: [A] } }`).join()).toBe(asChoice);
    expect(codesIn(`hand-offs: { "${id}": { to: other, say: Go. } }`).join()).toBe(asChoice);
  });
});

describe('what may read what', () => {
  /** A playbook in which one place reads `expr`: a question between two others, a detail between two others, and so on. */
  const READERS: Readonly<Record<string, readonly ((expr: string) => Partial<Record<string, string>>)[]>> = {
    question: [(expr) => ({ mid: `if: '${expr}'` }), (expr) => ({ amount: `max: '${expr} ? 1 : 2'` })],
    verdict: [
      (expr) => ({ verdict: `if: '${expr}', title: V, say: V.` }),
      (expr) => ({ verdict: `if: true, title: V, say: [{ if: '${expr}', text: V. }]` }),
      (expr) => ({ verdict: `if: true, title: [{ if: '${expr}', text: V }], say: V.` }),
    ],
    detail: [(expr) => ({ d2: `if: '${expr}'` }), (expr) => ({ sum: `min: '${expr} ? 1 : 2'` })],
    step: [
      (expr) => ({ step: `if: '${expr}', text: S.` }),
      (expr) => ({ step: `text: [{ if: '${expr}', text: S. }]` }),
      (expr) => ({ handOff: `if: '${expr}', say: H.` }),
      (expr) => ({ handOff: `say: [{ if: '${expr}', text: H. }]` }),
    ],
  };
  const playbookWith = (at: Partial<Record<string, string>>) => `
questions:
  first: { ask: F?, type: yes-no }
  mid: { ask: M?, type: yes-no, ${at.mid ?? ''} }
  amount: { ask: N?, type: number, ${at.amount ?? ''} }
  last: { ask: L?, type: yes-no }
details:
  d1: { ask: D?, type: yes-no }
  d2: { ask: D?, type: yes-no, ${at.d2 ?? ''} }
  sum: { ask: S?, type: number, ${at.sum ?? ''} }
  d3: { ask: D?, type: yes-no }
facts: { of_first: first, of_last: last && first, of_verdict: verdict == "v", of_d1: d1, of_d3: of_d1 || d3 }
verdicts: { v: { ${at.verdict ?? 'if: true, title: V, say: V.'} }, w: { title: W, say: W. } }
steps: { s: { kind: note, title: S, basis: [A], ${at.step ?? 'text: S.'} } }
hand-offs: { h: { to: other, ${at.handOff ?? 'say: H.'} } }
`;

  test.each<[string, string, string, string]>([
    // what is read, by a question, a verdict, a detail (a step may read all)
    ['first', '', '', ''],
    ['last', 'reads-later', '', ''],
    ['today > today', '', '', ''],
    ['verdict == "v"', 'reads-verdict', 'reads-verdict', ''],
    ['of_first', '', '', ''],
    ['of_last', 'reads-later', '', ''],
    ['of_verdict', 'reads-verdict', 'reads-verdict', ''],
    ['d1', 'reads-detail', 'reads-detail', ''],
    ['d3', 'reads-detail', 'reads-detail', 'reads-later'],
    ['of_d1', 'reads-detail', 'reads-detail', ''],
    ['of_d3', 'reads-detail', 'reads-detail', 'reads-later'],
    ['known(last) || of_first', 'reads-later', '', ''],
  ])('%s', (expr, question, verdict, detail) => {
    for (const [reader, code] of Object.entries({ question, verdict, detail, step: '' })) {
      const found = READERS[reader]?.map((place) => codesIn(playbookWith(place(expr))).join());
      expect({ reader, found }).toEqual({ reader, found: found?.map(() => code) });
    }
  });

  test.each([
    ['a question', 'mid', { mid: "if: 'mid'" }, 'reads-later'],
    ['a border', 'amount', { amount: "max: 'amount'" }, 'reads-later'],
    ['a detail', 'd2', { d2: "if: 'd2'" }, 'reads-later'],
    ['a verdict, in a slot', 'd1', { verdict: 'if: true, title: "{d1}", say: V.' }, 'reads-detail'],
    ['a verdict, in a slot', 'of_verdict', { verdict: 'if: true, title: V, say: "{of_verdict}"' }, 'reads-verdict'],
  ])('%s may not read %s', (_, __, at, code) => expect(codesIn(playbookWith(at))).toEqual([code]));
});

describe('a digest', () => {
  const text = framed(`
questions:
  a: { ask: Ask A?, why: Why A., type: yes-no, yes: { go: end } }
  b: { ask: Ask B?, type: choices, choices: { x: { label: LX, said: SX }, y: LY } }
  c: { ask: Ask C?, type: number, unit: hour, min: 1, optional: true, if: '"x" in b', otherwise: Other C }
details: { d: { ask: Ask D?, type: date, blank: Blank D }, channel: { ask: Ask H?, type: choice, choices: { call: Call, mail: Mail }, blank: Blank H } }
lists: { soft: [but, however] }
facts: { f: { first: [{ if: c > 2, is: '"few"' }, { is: '"many"' }], labels: { few: Few, many: Many } } }
verdicts: { v: { if: f == "few" && !a, title: Title V, say: Say V. }, w: { title: Title W, say: Say W., to: other, with: { k: 3 } } }
steps:
  s: { kind: message, due: +3d, if: a, title: Title S, text: Text S., call: Call S., basis: [A1], legal: true }
  t: { kind: note, title: Title T, text: Text T., basis: [A2] }
hand-offs: { h: { to: other, with: { k: 1 }, say: Say H. } }
`);
  const digestAfter = (from: string, to: string) => {
    expect(text.split(from)).toHaveLength(2);
    const { playbook, problems } = readText(text.replace(from, to));
    expect(problems).toEqual([]);
    return playbook?.digest;
  };
  const { digest } = sound(text.slice(text.indexOf('questions:'))).playbook;

  test('is 16 hexadecimal digits', () => expect(digest).toMatch(/^[0-9a-f]{16}$/));

  test.each([
    ...['A test', 'For tests.', 'Ask A?', 'Why A.', 'LX', 'SX', 'LY', 'Other C', 'Blank D', 'Few', 'Many', 'Title V'],
    ...['Say V.', 'Title S', 'Text S.', 'Call S.', 'Text T.', 'Say H.'],
  ])('is the same with other words for %j', (words) => expect(digestAfter(words, 'Quite new')).toBe(digest));

  test.each([
    ['if: a, title', 'if: (a), title'],
    ['f == "few"', "f=='few'"],
    ['lists: { soft: [but, however] }', 'lists:\n  soft:\n    - "but" # one\n    - however'],
    ['kind: message', 'mail: In a letter., kind: message'],
  ])('is the same with %j written as %j', (from, to) => expect(digestAfter(from, to)).toBe(digest));

  test.each([
    ['version: 1', 'version: 2'],
    ['playbook: test', 'playbook: tests'],
    ['go: end', 'go: c'],
    ['{ x: { label: LX, said: SX }, y: LY }', '{ y: LY, x: { label: LX, said: SX } }'],
    ['unit: hour', 'unit: day'],
    ['min: 1', 'min: 2'],
    ['optional: true', 'optional: false'],
    ['\'"x" in b\'', '\'"y" in b\''],
    ['type: date', 'type: text'],
    ['[but, however]', '[but]'],
    ['c > 2', 'c >= 2'],
    ['f == "few"', 'f == "many"'],
    ['with: { k: 3 }', 'with: { k: 4 }'],
    ['due: +3d', 'due: +4d'],
    ['due: +3d', 'due: { after: d, add: 3d }'],
    ['if: a,', 'if: "!a",'],
    ['[A1]', '[A1, A3]'],
    ['legal: true', 'legal: false'],
    ['kind: note', 'kind: avoid'],
    ['with: { k: 1 }', 'with: { k: true }'],
    ['Text T.', '"Text {d}."'],
  ])('is another with %j instead of %j', (from, to) => expect(digestAfter(from, to)).not.toBe(digest));
});
