import { describe, expect, test } from 'vitest';
import { readShared, readSources } from '../../src/playbook/read/library.ts';
import type { Problem } from '../../src/source/problem.ts';
import { dedented, framed, libraryWith, look, readText } from '../support/playbook.ts';

const { library } = libraryWith('  client: { ask: Which?, type: text }\n', ['A01'], []);

describe('a file with several mistakes', () => {
  test('has all of them found, in the order of their places', () => {
    const codes = ['reserved-id', 'unknown-key', 'shape', 'unknown-name', 'backward-target', 'unknown-name', 'type'];
    codes.push('unknown-slot', 'unreachable-verdict', 'needs-due', 'unknown-point');
    const { found, marks } = look(
      dedented(`
      questions:
        §no_way: { ask: A?, type: yes-no, §iff: x }
        b: { ask: B?, type: §nmber }
        c: { ask: C?, type: yes-no, if: §nobody || b, yes: { go: §no_way } }
      facts:
        f: b + §d
      verdicts:
        v: { if: §1, title: "§{cc}", say: V. }
        §w: { title: W, say: W. }
        x: { title: X, say: X. }
      steps:
        s: §{ kind: do, title: S, text: S., basis: [§A09] }
    `),
      library,
    );
    expect(found).toEqual(codes.map((code, i) => `${marks[i]} ${code}`));
  });

  test('a question that is broken is reported once, not wherever it is used', () => {
    const text = `questions: { a: { ask: A?, type: §nmber } }\nfacts: { f: a + 1, g: '!a' }\nsteps: { s: { title: T, text: T., basis: [A01], kind: note, if: f > 1 && g } }`;
    const { found, marks } = look(text, library);
    expect(found).toEqual([`${marks[0]} shape`]);
  });

  test('a mistake in a shared question is placed in its own file', () => {
    const { library, problems } = libraryWith('  dull: { ask: Dull?, type: yes-no, if: nobody }\n', [], []);
    const read = readText(framed('questions: { dull: shared }'), library);
    expect([...problems, ...read.problems].map(({ code, place }) => [code, place])).toEqual([
      ['unknown-name', { file: 'shared.yaml', line: 2, column: 41 }],
    ]);
    expect(read.playbook).toBeUndefined();
  });
});

describe("YAML's own traps", () => {
  test.each([
    ['a title', 'verdicts:\n  v:\n    title: §Number # 1\n    say: V.'],
    ['a sentence', 'verdicts:\n  v:\n    title: V\n    say: §Number # 1'],
    ['a part of a text', 'verdicts:\n  v:\n    title: V\n    say:\n      - §Number # 1\n      - Two.'],
    ['a reason', 'questions:\n  a:\n    ask: A?\n    why: §Number # 1\n    type: text'],
    ['a blank', 'questions:\n  a:\n    ask: A?\n    blank: §Number # 1\n    type: text'],
    ['the label of a choice', 'questions:\n  a:\n    ask: A?\n    type: choice\n    choices:\n      x: §Number # 1'],
    [
      'the words of a choice',
      'questions:\n  a:\n    ask: A?\n    type: choice\n    choices:\n      x:\n        label: §Number # 1',
    ],
    ['the label of a fact', 'facts:\n  f:\n    is: \'"x"\'\n    labels:\n      x: §Number # 1'],
    ['the blank of a fact', 'facts:\n  f:\n    is: 1\n    blank: §Number # 1'],
    ['a phrase of a list', 'lists:\n  l:\n    - §Number # 1'],
    ['the title of the playbook', 'playbook: test\nversion: 1\ntitle: §Number # 1\nabout: A\n'],
    ['what the playbook is about', 'playbook: test\nversion: 1\ntitle: T\nabout: §Number # 1\n'],
  ])('a comment does not cut %s in silence', (_, text) => {
    const { found, marks } = look(text, library);
    expect(found).toContain(`${marks[0]} cut-by-comment`);
  });

  test.each([
    ['on a line of its own', 'verdicts:\n  v:\n    # Here.\n    title: V\n    say: V.'],
    ['behind a condition', 'verdicts:\n  v:\n    if: some # really\n    title: V\n    say: V.'],
    ['behind quotes', 'verdicts:\n  v:\n    title: "V # 1" # one\n    say: V.'],
    ['without a space before it', 'verdicts:\n  v:\n    title: V#1\n    say: V.'],
  ])('a comment %s is none of them', (_, text) => expect(look(text, library).found).toEqual([]));

  test.each([
    ['a tag', 'questions: { a: { ask: A?, type: yes-no, if: §!b && c } }'],
    ['a tag before nothing', 'questions: { a: { ask: A?, type: yes-no, if: §!b } }'],
  ])('%s takes no condition away in silence', (_, text) => {
    const { found, marks } = look(text, library);
    expect(found).toContain(`${marks[0]} tag`);
  });

  test('lines that end in CR and LF count as one', () => {
    const { problems } = readText(framed('facts:\n  a: b').replaceAll('\n', '\r\n'));
    expect(problems.map(({ place }) => [place.line, place.column])).toEqual([[6, 6]]);
  });
});

describe('files beside a playbook', () => {
  const SOURCES =
    'articles: { a: { title: "A" } }\npoints: { A1: { says: "S\\x07", article: a, where: top } }\nadded: {}\n';
  test.each([
    ['shared questions', readShared, 'questions: { a: { ask: "A\\x1b[2J?", type: text } }\n'],
    ['sources', readSources, SOURCES],
  ])('%s hold no control characters', (_, read, text) => {
    const problems: Problem[] = [];
    read({ file: 'beside.yaml', text }, problems);
    expect(problems.map(({ code }) => code)).toEqual(['control-character']);
  });
});
