import { describe, expect, test } from 'vitest';
import { formatsFor, isCurrency } from '../../src/words/formats.ts';

describe('numbers', () => {
  const { number, percent, plural, list } = formatsFor('en', undefined);
  test.each([
    [0, '0'],
    [-0, '0'],
    [-0.001, '0'],
    [1.5, '1.5'],
    [0.1 + 0.2, '0.3'],
    [2.345, '2.35'],
    [-12.5, '-12.5'],
    [1234567.891, '1,234,567.89'],
    [1e12, '1,000,000,000,000'],
  ])('%d is %s', (value, text) => expect(number(value)).toBe(text));

  test.each([
    [0, '0%'],
    [0.45, '45%'],
    [1, '100%'],
    [1.5, '150%'],
    [0.123, '12%'],
    [-0.001, '0%'],
    [-0.25, '-25%'],
  ])('%d as a share is %s', (value, text) => expect(percent(value)).toBe(text));

  test.each([
    [0, 'other'],
    [1, 'one'],
    [1.5, 'other'],
    [2, 'other'],
  ])('%d is %s', (value, category) => expect(plural(value)).toBe(category));

  test.each<[string[], string]>([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b, and c'],
  ])('the list of %j is %j', (items, text) => expect(list(items)).toBe(text));
});

describe('money', () => {
  test.each<[string | undefined, number, string]>([
    [undefined, 1500, '1,500'],
    [undefined, 1500.5, '1,500.50'],
    [undefined, 0.004, '0'],
    [undefined, -0.001, '0'],
    [undefined, 0.1 + 0.2, '0.30'],
    ['EUR', 1500, '€1,500'],
    ['EUR', 1500.5, '€1,500.50'],
    ['EUR', -20, '-€20'],
    ['USD', 0.999, '$1'],
    ['BRL', 3000, 'R$3,000'],
    ['JPY', 1500.4, '¥1,500'],
    ['CHF', 12.3, 'CHF\u00a012.30'],
  ])('in %s: %d is %s', (currency, value, text) => expect(formatsFor('en', currency).money(value)).toBe(text));

  test('is written the way of the language', () => {
    expect(formatsFor('id', 'IDR').money(3000)).toBe('Rp\u00a03.000');
    expect(formatsFor('pt-BR', 'BRL').money(1234.5)).toBe('R$\u00a01.234,50');
    expect(formatsFor('pt-BR', undefined).list(['a', 'b', 'c'])).toBe('a, b e c');
  });

  test.each([
    ['EUR', true],
    ['IDR', true],
    ['eur', false],
    ['EURO', false],
    ['XYZ', false],
    ['', false],
  ])('%j is a currency: %s', (code, is) => expect(isCurrency(code)).toBe(is));
});
