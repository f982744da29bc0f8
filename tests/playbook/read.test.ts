import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/authoring/check/rules.ts';
import type { ProblemCode } from '../../src/source/problem.ts';
import { en } from '../../src/words/en.ts';
import { libraryWith, look } from '../support/playbook.ts';

const { library } = libraryWith(
  '  client: { ask: Which?, type: text, optional: true, otherwise: them }\n',
  ['A01', 'A02'],
  ['other'],
);

const q = (rest: string) => `questions: { a: { ask: A?, type: yes-no }, b: { ask: B?, ${rest} } }`;
const step = (rest: string) => `steps: { s: { title: T, text: T., basis: [A01], ${rest} } }`;
const say = (text: string) => `${q('type: number')}\nverdicts: { done: { title: Done, say: ${text} } }`;

/** Facts that each stand on the one before. */
const chain = (length: number) => Array.from({ length }, (_, i) => `  f${i + 1}: f${i} + 1`).join('\n');

/** The codes of what is wrong, in the order of the marks, and a playbook with § at each place. */
const CASES: readonly (readonly [string, string])[] = [
  // Text and YAML
  ['syntax', 'playbook: test\ntitle: [a§'],
  ['syntax', 'verdicts:\n  done:\n    say: §Done: done'],
  ['syntax', 'facts:\n§\ta: 1'],
  ['empty', '§# A comment\n'],
  ['duplicate-key', 'facts: { a: 1, §a: 2 }'],
  ['duplicate-key', '§version: 2'],
  ['tag', q('type: yes-no, if: §!a && a')],
  ['tag shape', step('kind: note, legal: §!yes §true')],
  ['alias', 'facts: { a: &x 1, b: §*x }'],
  ['key-not-text', 'facts: { §1: 2 }'],
  ['key-not-text', 'facts: { §true: 2 }'],
  ['key-not-text', 'facts: { §{ a: b }: 2 }'],
  ['cut-by-comment', 'verdicts:\n  done:\n    title: §Number # 1\n    say: Done.'],
  ['cut-by-comment', 'questions:\n  a:\n    ask: §Which # of them?\n    type: yes-no'],
  ['control-character', say('§"Now\\x1b[2J."')],
  ['control-character', 'verdicts: { done: { title: §"Do\\u202ene", say: Done. } }'],
  ['control-character', 'lists: { l: [a, §"b\\0"] }'],
  ['too-deep', `lists: { l: ${'['.repeat(199)}§${'['.repeat(800)}${']'.repeat(999)} }`],
  ['too-deep', `lists:\n§${'- '.repeat(1000)}a`],
  [
    'too-deep',
    `lists:\n${Array.from({ length: 450 }, (_, i) => `${i === 400 ? '§' : ''}${' '.repeat(i)}a:`).join('\n')}`,
  ],
  ['too-deep', `lists:\n${'{\n"a":\n'.repeat(200)}§{${'\n"a":\n{'.repeat(800)}`],
  ['shape too-deep', `lists: { l: [§${'['.repeat(48)}§[]${']'.repeat(49)} }`],
  // Shape
  ['unknown-key', '§question: {}'],
  ['unknown-key', q('type: yes-no, §iff: a')],
  ['unknown-key unknown-key', q('type: yes-no, §iff: a, §wy: b')],
  ['unknown-key', 'facts: { a: { first: [{ is: 1, §than: 2 }] } }'],
  ['missing-key', 'questions: { a: §{ type: text } }'],
  ['missing-key', step('kind: note').replace('{ title: T, ', '§{ ')],
  ['missing-key', 'verdicts: { done: §{ say: Done. } }'],
  ['missing-key', 'facts: { a: { is: \'"x"\', labels: §{ y: Y } } }'],
  ['shape', q('type: §nmber')],
  ['shape', q('type: yes-no, optional: §1')],
  ['shape', 'steps: §[]'],
  ['shape', step('kind: note').replace('[A01]', '§[]')],
  ['shape', step('kind: note').replace('[A01]', '§[A01, A01, A01, A01, A01, A01, A01, A01, A01, A01]')],
  ['text-is-map', say('§{b}')],
  ['text-is-map', 'questions: { a: { ask: §{a: 1}, type: yes-no } }'],
  ['text-is-map', step('kind: note').replace('text: T.', 'text: §{ b }')],
  // Ids
  ['bad-id', 'facts: { §a-b: 1 }'],
  ['bad-id', 'facts: { §aB: 1 }'],
  ['bad-id', 'facts: { §a__b: 1 }'],
  ['bad-id', 'facts: { §a_: 1 }'],
  ['bad-id', 'facts: { §"2a": 1 }'],
  ['bad-id', 'verdicts: { §all_done: { title: Done, say: Done. } }'],
  ['bad-id', q('type: choice, choices: { x_y: §X }')],
  ['reserved-id', 'facts: { §today: 1 }'],
  ['long-chain', `facts:\n  f0: 1\n${chain(29)}\n§  f30: f29 + 1`.replace('§  f30', '  §f30')],
  // In the other order what is read first stands on all the others. One report is enough.
  ['long-chain', `facts:\n  f0: 1\n${chain(300).replace('f31:', 'f31:').replace('  f30:', '  §f30:')}`],
  ['long-chain', `facts:\n${chain(31).split('\n').reverse().join('\n').replace('f31:', '§f31:')}\n  f0: 1`],
  ['expression', q(`type: text, if: "§${'a && '.repeat(200)}a"`)],
  ['expression', q(`type: text, if: "${'('.repeat(50)}§((a))${')'.repeat(50)}"`)],
  ['reserved-id', q('type: choices, choices: { none: §X }')],
  ['same-id', 'details: { §a: { ask: A?, type: text } }\nquestions: { a: { ask: A?, type: text } }'],
  ['same-id', `${q('type: text')}\nfacts: { §a: 1 }`],
  // What belongs to what
  ['no-room', q('type: number, min: §4, max: 3')],
  ['no-room', q('type: money, min: §2 * 1000000000000')],
  ['no-room', q('type: money, max: §-2000000000000')],
  ['missing-choices', q('type: choice').replace('b: {', 'b: §{')],
  ['missing-choices', q('type: choices, choices: {}').replace('b: {', 'b: §{')],
  ['needless-key', q('type: text, choices: §{ x: X }')],
  ['needless-key', q('type: money, unit: §hour')],
  ['needless-key needless-key', q('type: yes-no, min: §1, max: §2')],
  ['needless-key', q('type: number, yes: §{ go: end }')],
  ['unknown-shared', 'questions: { §cilent: shared }'],
  ['unknown-shared', 'questions: { §cilent: { shared: true } }'],
  ['unknown-target', q('type: yes-no, yes: { go: §c }')],
  ['unknown-target', q('type: choice, choices: { x: { label: X, go: §c } }')],
  ['unknown-target', 'details: { d: { ask: D?, type: yes-no, yes: { go: §end } } }'],
  ['backward-target', q('type: yes-no, no: { go: §a }')],
  ['backward-target', q('type: yes-no, no: { go: §b }')],
  ['unknown-labels', 'facts: { a: { is: \'"x"\', labels: §nobody } }'],
  ['unreachable-verdict', 'verdicts: { §x: { title: X, say: X. }, y: { title: Y, say: Y. } }'],
  ['nothing-inside', '§playbook: test\nversion: 1\ntitle: T\nabout: A\nquestions: { a: { ask: A?, type: text } }'],
  ['nothing-inside', '§playbook: test\nversion: 1\ntitle: T\nabout: A\nverdicts: { x: { title: X, say: X. } }'],
  // Conditions
  ['expression', q('type: yes-no, if: a &&§')],
  ['unsupported', q('type: yes-no, if: "§a % 2"')],
  ['unknown-name', q('type: yes-no, if: a && §aa')],
  ['unknown-name', "facts: { f: 'known(§q)' }"],
  ['type', q('type: yes-no, if: §1 + 1')],
  ['type', q('type: date, max: §1')],
  ['type', 'facts: { f: { is: 1, type: §date } }'],
  ['type', `${step('kind: do, due: §f')}\nfacts: { f: 1 }`],
  ['mixed', "facts: { f: '§today == 1' }"],
  ['mixed', 'facts: { f: { first: [{ if: today > today, is: 1 }, { is: §today }] } }'],
  ['not-a-choice', step(`kind: note, if: 'verdict == §"don"'`)],
  ['arguments', "facts: { f: '1 + §min(1)' }"],
  ['circle', 'facts: { §f: g + 1, g: f + 1 }'],
  ['circle', 'facts: { §f: f }'],
  ['reads-later', q('type: yes-no').replace('a: { ', 'a: { if: §b, ')],
  ['reads-later', q('type: yes-no, if: §b')],
  ['reads-verdict', q(`type: yes-no, if: §'verdict == "done"'`)],
  ['reads-detail', `${q('type: yes-no, if: §d')}\ndetails: { d: { ask: D?, type: yes-no } }`],
  // Words
  ['message', say('"Odd §{"')],
  ['unsupported-format', say('"§{b, number}"')],
  ['unsupported-format', say('"§{b, select, x {y} other {z}}"')],
  ['unsupported-format', say('"§{b, selectordinal, other {z}}"')],
  ['unknown-slot', say('"Odd §{bb}."')],
  ['slot-not-number', say('"§{a, plural, one {x} other {y}}"')],
  ['needs-blank', `details: { §d: { ask: D?, type: text } }\n${step('kind: note').replace('T.', '"{d}"')}`],
  // Steps
  ['due', step('kind: do, due: §+3x')],
  ['due', step('kind: do, due: §3 days')],
  [
    'due',
    `steps: { r: { kind: do, due: today, title: R, text: R, basis: [A01] }, ${step('kind: do, due: { after: r, add: §soon }').slice(9)}`,
  ],
  ['unknown-due', step('kind: do, due: §tomorrow')],
  ['unknown-due', step('kind: do, due: { after: §nobody }')],
  ['due-circle', step('kind: do, due: { after: s }').replace('{ s', '{ §s')],
  ['needs-due', step('kind: message').replace('{ title', '§{ title')],
  ['needless-due', step('kind: avoid, due: §today')],
  ['needless-variant', step('kind: note, call: §Ring.')],
  ['variant-without-channel', step('kind: message, due: now, mail: §Write.')],
  [
    'variant-without-channel',
    `details: { channel: { ask: H?, type: choice, choices: { call: C, mail: M } } }\n${step('kind: message, due: now, call: Ring., chat: §Type.')}`,
  ],
  [
    'variant-without-channel',
    `details: { channel: { ask: H?, type: text } }\n${step('kind: message, due: now, call: §Ring.')}`,
  ],
  ['unknown-point', step('kind: note').replace('[A01]', '[A01, §A09]')],
  ['unknown-point', step('kind: note').replace('[A01]', '[A01, { if: verdict == "done", point: §A09 }]')],
  ['unknown-name', step('kind: note').replace('[A01]', '[A01, { if: §bb, point: A01 }]')],
  ['bare-basis', step('kind: note').replace('[A01]', '§[{ if: verdict == "done", point: A01 }]')],
  // Hand-offs
  ['unknown-playbook', 'hand-offs: { h: { to: §othr, say: Go. } }'],
  ['unknown-playbook', 'verdicts: { v: { title: V, say: V., to: §othr } }'],
];

/** Found by the checks and in examples, not when a playbook is read: tests/authoring has their cases. */
const OF_THE_BENCH: readonly string[] = [
  ...Object.keys(RULES),
  ...['unknown-waiver', 'waiver-without-reason', 'needless-waiver', 'other-id', 'bad-answer', 'example-fails'],
  ...['no-such-day', 'no-such-question', 'no-such-verdict', 'no-such-step', 'no-such-fact'],
];

describe('a mistake has its code and its place', () => {
  test.each(CASES)('%s: %s', (codes, text) => {
    const { found, marks } = look(text, library);
    const expected = codes.split(' ').map((code, i) => `${marks[i]} ${code}`);
    expect(found).toEqual(expect.arrayContaining(expected));
    // One mistake may break two rules, but nothing else is blamed for it.
    expect(found.map((line) => line.split(' ')[0]).filter((place) => !marks.includes(place ?? ''))).toEqual([]);
  });

  test('every code has a case', () => {
    const covered = new Set(CASES.flatMap(([codes]) => codes.split(' ')));
    const codes = Object.keys(en.problems) as ProblemCode[];
    expect(codes.filter((code) => !covered.has(code) && !OF_THE_BENCH.includes(code))).toEqual([]);
  });

  test.each(CASES)('%s is said in whole words: %s', (_, text) => {
    for (const { code, data } of look(text, library).problems) {
      expect(en.problems[code](data as never)).toMatch(/^(?!.*(undefined|null|NaN|\[object)).*[.?]$/);
    }
  });
});
