import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PENDING, type Value } from '../../src/playbook/condition/evaluate.ts';
import { printExpression } from '../../src/playbook/condition/print.ts';
import { readCondition, someConditions, someValues, valueFor } from '../support/conditions.ts';

const library = new Environment()
  .registerVariable('paid', 'bool')
  .registerVariable('told', 'bool')
  .registerVariable('fee', 'double')
  .registerVariable('hours', 'double')
  .registerVariable('note', 'string')
  .registerVariable('mood', 'string')
  .registerVariable('signs', 'list<string>');

describe('our evaluator', () => {
  test('gives what the library of the language gives', () => {
    fc.assert(
      fc.property(someConditions('shared'), someValues, (text, values) => {
        expect(valueFor(text, values)).toBe(library.evaluate(text, values));
      }),
      { numRuns: 1000 },
    );
  });

  test('is total: any condition gives a yes or a no, whatever is left out', () => {
    const holed = someValues.chain((values) => fc.subarray(Object.keys(values)).map((keys) => pick(values, keys)));
    fc.assert(
      fc.property(someConditions('all'), holed, (text, values) => {
        expect(valueFor(`!(${text})`, values)).toBeTypeOf('boolean');
      }),
      { numRuns: 1000 },
    );
  });

  test('says what is open only when no answer could change it', () => {
    const open = someValues.chain((values) => fc.tuple(fc.constant(values), fc.subarray(Object.keys(values))));
    fc.assert(
      fc.property(someConditions('all'), open, someValues, (text, [values, opened], others) => {
        const found = valueFor(`!(${text})`, { ...values, ...Object.fromEntries(opened.map((id) => [id, PENDING])) });
        if (found === PENDING) return;
        const nothing = Object.fromEntries(opened.map((id) => [id, undefined]));
        for (const given of [values, { ...values, ...pick(others, opened) }, { ...values, ...nothing }]) {
          expect(valueFor(`!(${text})`, given)).toBe(found);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a printed condition', () => {
  const readAgain = (text: string) => printExpression(readCondition(text).expr);

  test('reads as the same tree', () => {
    fc.assert(
      fc.property(someConditions('all'), (text) => {
        const { expr } = readCondition(text);
        expect(readCondition(printExpression(expr)).expr).toEqual(expr);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['paid == (mood != "sad")'],
    ['(mood != "sad") == paid'],
    ['fee < 10000000000000000000.0'],
    ['fee < 1e-7'],
    ['fee - (hours - 1)'],
    ['fee / (hours / 2)'],
    ['fee - hours - 1'],
    ['(paid ? fee : hours) + 1'],
    ['paid ? fee : told ? hours : 1'],
    ['(paid ? told : paid) ? 1 : 2'],
    ['!(!paid)'],
    ['-(-fee)'],
    ['!(fee < 1)'],
    ['(paid || told) && paid'],
    ['(paid ? signs : signs).exists(s, s == "late")'],
    ['signs.filter(s, s != "late").all(t, t in ["rude", "vague"])'],
    ['mentions(note, "softeners")'],
    ['note == "\\"\\\\ \\n é"'],
  ])('%s', (text) => expect(readCondition(readAgain(text)).expr).toEqual(readCondition(text).expr));

  test.each([
    ['(paid) && ((told))', 'paid && told'],
    ["!(mood == 'sad')", 'mood != "sad"'],
    ['count([paid,told])>=1', 'count([paid, told]) >= 1'],
    ['(1 + 2) * fee', '(1 + 2) * fee'],
  ])('%s is printed as %s', (text, printed) => expect(readAgain(text)).toBe(printed));
});

function pick(values: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(keys.map((key) => [key, values[key]]));
}
