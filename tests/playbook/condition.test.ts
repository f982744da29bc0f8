import { describe, expect, test } from 'vitest';
import { PENDING } from '../../src/playbook/condition/evaluate.ts';
import { day, valueFor } from '../support/conditions.ts';

describe('nothing', () => {
  const asIfFalse = ['paid', 'paid == true', 'paid != false', 'paid && true', 'paid || false', 'paid || told'];
  const asIfTrue = ['!paid', 'paid == false', 'paid != true', 'paid == told', '!(paid && told)'];

  test.each(asIfFalse)('yes-no: %s is no', (text) => expect(valueFor(`!(${text})`)).toBe(true));
  test.each(asIfTrue)('yes-no: %s is yes', (text) => expect(valueFor(text)).toBe(true));

  test.each<[string, unknown]>([
    ['paid ? 1 : 2', 2],
    ['mood == "calm"', false],
    ['"calm" == mood', false],
    ['mood != "calm"', true],
    ['mood in ["calm", "cross", "sad"]', false],
    ['"late" in signs', false],
    ['size(signs)', 0],
    ['signs.exists(s, true)', false],
    ['signs.all(s, false)', true],
    ['signs.filter(s, true)', []],
    ['note == ""', true],
    ['note != ""', false],
    ['note == "x"', false],
    ['words(note)', 0],
    ['sentences(note)', 0],
    ['mentions(note, "softeners")', false],
    ['count([paid, mood == "calm", "late" in signs, fee > 1])', 0],
    ['count([!paid, mood != "calm", size(signs) == 0])', 3],
  ])('%s is %j', (text, value) => expect(valueFor(text)).toEqual(value));

  const sides = [
    ['fee', '0'],
    ['0', 'fee'],
    ['fee', 'hours'],
    ['fee', 'fee'],
    ['from', 'today'],
    ['from', 'until'],
    ['1 / 0', '1 / 0'],
  ];
  const comparisons = ['==', '!=', '<', '<=', '>', '>='].flatMap((op) => sides.map(([a, b]) => `${a} ${op} ${b}`));
  test.each(comparisons)('%s is false', (text) => expect(valueFor(text)).toBe(false));

  test.each([
    ...['fee', 'fee + 1', '1 + fee', 'fee - 1', '1 - fee', 'fee * 0', '0 * fee', 'fee / 1', '1 / fee', '-fee'],
    ...['min(fee, 1)', 'max(1, fee)', 'round(fee)', '1 / 0', '0 / 0', 'fee / 0', '1 / (1 / 0)', '1 + 1 / 0'],
    ...['from', 'from + 1', 'from - 1', '1 + from', 'today + fee', 'later(from, today)', 'later(today, from)'],
    ...['workday(from)', 'days_between(from, today)', 'days_between(today, from)', 'note', 'mood', 'signs', 'paid'],
    ...['paid ? 1 : fee', 'known(paid) ? 1 : fee'],
  ])('%s is not known', (text) => expect(valueFor(`known(${text})`)).toBe(false));

  test.each<[string, string, boolean | number | string | string[]]>([
    ['a no', 'paid', false],
    ['zero', 'fee', 0],
    ['day 0', 'from', 0],
    ['no ticks', 'signs', []],
    ['a choice', 'mood', 'calm'],
    ['a text', 'note', 'x'],
  ])('%s is known', (_, id, value) => expect(valueFor(`known(${id})`, { [id]: value })).toBe(true));

  test('a part that holds for nothing does not make its opposite hold', () => {
    expect([valueFor('fee < 100'), valueFor('fee >= 100'), valueFor('!(fee < 100)')]).toEqual([false, false, true]);
  });
});

describe('pending', () => {
  /** `paid` is open, `told` is nothing. */
  test.each<[string, unknown]>([
    ['paid', PENDING],
    ['!paid', PENDING],
    ['paid && true', PENDING],
    ['true && paid', PENDING],
    ['paid && false', false],
    ['false && paid', false],
    ['paid && told', false],
    ['told && paid', false],
    ['paid && paid', PENDING],
    ['paid || true', true],
    ['true || paid', true],
    ['paid || false', PENDING],
    ['false || paid', PENDING],
    ['paid || told', PENDING],
    ['paid || paid', PENDING],
    ['paid && paid || true', true],
    ['(paid || told) && false', false],
    ['paid ? true : true', PENDING],
    ['true ? paid : false', PENDING],
    ['true ? false : paid', false],
    ['told ? paid : true', true],
    ['paid == told', PENDING],
    ['known(paid)', PENDING],
    ['count([true, paid])', PENDING],
    ['fee < 1', PENDING],
    ['told == true || fee < 1', PENDING],
    ['1 < hours', PENDING],
    ['fee + 1', PENDING],
    ['hours * fee', PENDING],
    ['min(1, fee)', PENDING],
    ['-fee', PENDING],
    ['workday(from)', PENDING],
    ['from + hours', PENDING],
    ['"late" in signs', PENDING],
    ['size(signs)', PENDING],
    ['signs.exists(s, true)', PENDING],
    ['signs.all(s, true)', PENDING],
    ['signs.filter(s, true)', PENDING],
    ['mentions(note, "softeners")', PENDING],
    ['words(note)', PENDING],
    ['mood == "calm"', PENDING],
    ['mood in ["calm"]', PENDING],
  ])('%s', (text, value) => {
    const open = { paid: PENDING, fee: PENDING, hours: PENDING, from: PENDING, signs: PENDING } as const;
    expect(valueFor(text, { ...open, note: PENDING, mood: PENDING })).toBe(value);
  });

  test('inside a quantifier over ticks that are known', () => {
    const given = { signs: ['late'], paid: PENDING } as const;
    expect(valueFor('signs.exists(s, s == "late" && paid)', given)).toBe(PENDING);
    expect(valueFor('signs.exists(s, s == "rude" && paid)', given)).toBe(false);
    expect(valueFor('signs.all(s, s == "late" || paid)', given)).toBe(true);
  });
});

describe('functions and operators', () => {
  const values = {
    ...{ paid: true, told: false, fee: 100, hours: 8, mood: 'sad', signs: ['late', 'vague'], from: day('2026-11-27') },
    note: "Yes, I can't. It is kind of late!",
  };
  test.each<[string, unknown]>([
    ['size(signs)', 2],
    ['count([paid, told, fee > 1])', 2],
    ['count([told])', 0],
    ['min(fee, hours)', 8],
    ['max(fee, hours)', 100],
    ['round(2.5)', 3],
    ['round(-2.5)', -2],
    ['round(fee / hours)', 13],
    ['words(note)', 8],
    ['sentences(note)', 2],
    ['mentions(note, "softeners")', true],
    ['signs.exists(s, s == "late")', true],
    ['signs.exists(s, s == "rude")', false],
    ['signs.all(s, s in ["late", "vague"])', true],
    ['signs.all(s, s == "late")', false],
    ['signs.filter(s, s != "late")', ['vague']],
    ['size(signs.filter(s, s == "rude" || paid))', 2],
    ['"late" in signs', true],
    ['"rude" in signs', false],
    ['mood in ["calm", "sad"]', true],
    ['mood in ["calm"]', false],
    ['mood == "sad" && mood != "calm"', true],
    ['2 + 3 * 4 - 6 / 4', 12.5],
    ['-hours + 1', -7],
    ['7 / 2', 3.5],
    ['1 / 3 == 1.0 / 3.0', true],
    ['told ? 1 : paid ? 2 : 3', 2],
    ['days_between(today, from)', 3],
    ['days_between(from, today)', -3],
    ['from == today + 3', true],
    ['from - 3 == today', true],
    ['3 + today == from', true],
    ['later(today, from) == from', true],
    ['later(from, today) == from', true],
    ['from > today && today < from && from >= from && from <= from', true],
    ['note == "x" || note != "y"', true],
    ['paid == true && told == false && paid != told', true],
  ])('%s is %j', (text, value) => expect(valueFor(text, values)).toEqual(value));

  test.each([
    ...[['2026-11-23', '2026-11-23'] as const, ['2026-11-27', '2026-11-27'] as const],
    ...[['2026-11-28', '2026-11-30'] as const, ['2026-11-29', '2026-11-30'] as const],
    ...[['1969-12-27', '1969-12-29'] as const, ['1960-01-01', '1960-01-01'] as const],
  ])('the workday from %s is %s', (from, to) => expect(valueFor('workday(from)', { from: day(from) })).toBe(day(to)));

  test.each<[string, number, number]>([
    ['', 0, 0],
    ['One.', 1, 1],
    ['One. Two! Three? Four… five', 5, 5],
    ["It isn't 1,500.50 at all", 5, 1],
    ['... !!', 0, 0],
    ['über früh', 2, 1],
  ])('%j has %i words in %i sentences', (note, words, sentences) => {
    expect([valueFor('words(note)', { note }), valueFor('sentences(note)', { note })]).toEqual([words, sentences]);
  });

  test.each([
    ['But I tried.', true],
    ['attribute', false],
    ['It was kind, of course', true],
    ['kindof', false],
    ["I CAN'T", true],
    ['cant', false],
    ['', false],
  ])('%j mentions a softener: %s', (note, found) =>
    expect(valueFor('mentions(note, "softeners")', { note })).toBe(found),
  );
});
