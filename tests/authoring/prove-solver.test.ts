import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { literalOf } from '../../src/authoring/prove/amounts.ts';
import { askingOf } from '../../src/authoring/prove/asking.ts';
import { readModel } from '../../src/authoring/prove/model-values.ts';
import { openSolver, type Reply, type Solver } from '../../src/authoring/prove/solver.ts';
import { termBank } from '../../src/authoring/prove/terms.ts';
import { writeText } from '../../src/authoring/prove/witness-text.ts';
import { countSentences, countWords, mentionsOne } from '../../src/playbook/condition/text-measures.ts';
import { temporaryFolder } from '../support/program.ts';

const SHORT_MS = 400;

/** A program that answers like the one in which the solver runs, with this as what it does with a text. */
function child(onText: string): string {
  const file = join(temporaryFolder(), 'child.mjs');
  writeFileSync(
    file,
    `process.on('message', ({ text, fresh }) => { ${onText} });\nprocess.send({ ready: true });\nprocess.on('disconnect', () => process.exit());\n`,
  );
  return file;
}

async function opened(onText: string): Promise<Solver> {
  const solver = await openSolver(child(onText), SHORT_MS);
  if (typeof solver === 'string') throw new Error(solver);
  return solver;
}

describe('the process of the solver', () => {
  test('a text that takes too long is lost, and the next one is answered', async () => {
    const solver = await opened("if (text !== 'hang') process.send({ printed: text });");
    expect(await solver.run('hang')).toEqual({ lost: true });
    expect(await solver.run('next')).toEqual({ printed: 'next' });
    solver.close();
  });

  test('a process that ends is a loss, and the next text is answered', async () => {
    const solver = await opened("if (text === 'crash') process.exit(134); else process.send({ printed: text });");
    expect(await solver.run('crash')).toEqual({ lost: true });
    expect(await solver.run('next')).toEqual({ printed: 'next' });
    solver.close();
  });

  test('one that cannot start is broken', async () => {
    expect(await openSolver(join(temporaryFolder(), 'nothing.mjs'))).toBe('broken');
  });
});

describe('what is asked', () => {
  /** A solver that gives these replies, one after the other, and keeps what it was asked. */
  function scripted(...replies: Reply[]) {
    const texts: string[] = [];
    const run = async (text: string): Promise<Reply> => {
      texts.push(text);
      return replies.shift() ?? { lost: true };
    };
    const bank = termBank();
    return { texts, bank, asking: askingOf(bank, { run, close: () => {} }) };
  }

  test.each([
    ['a loss', { lost: true }],
    ['unknown', { printed: 'unknown\n' }],
    ['a complaint before an unsat', { printed: '(error "unknown constant x")\nunsat\n' }],
    ['a complaint alone', { printed: '(error "out of memory")\n' }],
    ['nothing', { printed: '' }],
  ] as const)('%s is no proof', async (_, reply) => {
    const { bank, asking } = scripted(reply);
    expect(await asking.check([bank.declare('x', 'Bool')], ['x'])).toEqual({ is: 'open' });
  });

  test('unsat alone is one', async () => {
    const { bank, asking } = scripted({ printed: 'unsat\n' });
    expect(await asking.check([bank.declare('x', 'Bool')], ['x'])).toEqual({ is: 'no' });
  });

  test('after a loss everything is said again', async () => {
    const { bank, asking, texts } = scripted({ printed: 'unsat\n' }, { lost: true }, { printed: 'unsat\n' });
    const x = bank.declare('x', 'Bool');
    for (let i = 0; i < 3; i += 1) await asking.check([x], ['x']);
    expect(texts.map((text) => text.includes('declare-const x'))).toEqual([true, false, true]);
  });

  test('a part of the script keeps what a term hangs on, and no more', () => {
    const bank = termBank();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => bank.declare(name, 'Bool'));
    if (a === undefined || b === undefined || c === undefined) throw new Error();
    const both = bank.apply('Bool', 'and', a, b);
    bank.assert(bank.apply('Bool', 'or', a, b));
    bank.assert(bank.apply('Bool', 'or', b, c));
    expect(bank.slice(both)).toBe(
      '(declare-const a Bool)\n(declare-const b Bool)\n(define-fun t0 () Bool (and a b))\n(define-fun t1 () Bool (or a b))\n(assert t1)\n',
    );
  });
});

test.each([
  [0, 'Real', '0.0'],
  [3, 'Int', '3'],
  [-2.5, 'Real', '(- (/ 25.0 10.0))'],
  [0.05, 'Real', '(/ 5.0 100.0)'],
  [1e-7, 'Real', '(/ 1.0 10000000.0)'],
  [1e21, 'Real', '1000000000000000000000.0'],
] as const)('the number %d as %s is written %s', (value, sort, written) => {
  expect(literalOf(value, sort)).toBe(written);
});

test('a model gives fractions, negative numbers and flags, and no number that is none', () => {
  const model = readModel(
    '((a true)\n (b (- 5.0))\n (c (/ 1.0 4.0))\n (d (- (/ 3.0 2.0)))\n (e (root-obj (+ (^ x 2) (- 2)) 2)))',
  );
  expect(model.boolean('a')).toBe(true);
  expect(['b', 'c', 'd', 'e', 'f'].map(model.number)).toEqual([-5, 0.25, -1.5, undefined, undefined]);
});

test.each([
  [{ words: 5, sentences: 1, phrases: [] }],
  [{ words: 5, sentences: 3, phrases: [] }],
  [{ words: 9, sentences: 2, phrases: ['as soon as possible', 'sorry'] }],
  [{ words: 0, sentences: 0, phrases: [] }],
])('a text is as wished: %j', (wish) => {
  const text = writeText(wish);
  expect(countWords(text)).toBe(wish.words);
  expect(countSentences(text)).toBe(wish.sentences);
  for (const phrase of wish.phrases) expect(mentionsOne(text, [phrase])).toBe(true);
});
