import fc, { type Arbitrary } from 'fast-check';
import { type Checked, checkExpression, type Names } from '../../src/playbook/condition/check.ts';
import { evaluate, type Pending, type Value } from '../../src/playbook/condition/evaluate.ts';
import { DATE, type Kind, NUMBER, TEXT, YES_NO } from '../../src/playbook/condition/kinds.ts';
import { dayFromIso } from '../../src/source/day.ts';
import { anyCharacter } from './characters.ts';

export const MOODS = ['calm', 'cross', 'sad'];
export const SIGNS = ['late', 'rude', 'vague'];
const LISTS: Readonly<Record<string, readonly string[]>> = { softeners: ['but', 'kind of', "can't"] };

/** The names that conditions in tests may use, two of a kind where they are compared. */
const KINDS: Readonly<Record<string, Kind>> = {
  paid: YES_NO,
  told: YES_NO,
  fee: NUMBER,
  hours: NUMBER,
  from: DATE,
  until: DATE,
  today: DATE,
  note: TEXT,
  mood: { type: 'choice', ids: MOODS },
  signs: { type: 'choices', ids: SIGNS },
};

const NAMES: Names = {
  kindOf: (id) => KINDS[id],
  all: () => Object.keys(KINDS),
  lists: new Set(Object.keys(LISTS)),
};

/** What is wrong with a condition, as `code@offset`. */
export function faultsOf(text: string): string[] {
  const faults: string[] = [];
  const checked = checkExpression(text, NAMES, (code, offset) => faults.push(`${code}@${offset}`));
  if (checked === undefined && faults.length === 0) throw new Error(`${text} was refused without a word`);
  return faults;
}

/** Reads a condition that has nothing wrong with it. */
export function readCondition(text: string): Checked {
  const checked = checkExpression(text, NAMES, (code, offset) => {
    throw new Error(`${text}: ${code} at ${offset}`);
  });
  if (checked === undefined) throw new Error(`${text} was refused without a word`);
  return checked;
}

/** Values of some names; the others are nothing. */
export type Values = Readonly<Record<string, Value | Pending>>;

/** The day of every condition in tests: a Tuesday. */
export const TODAY = day('2026-11-24');

export function valueFor(text: string, values: Values = {}): Value | Pending {
  const known: Values = { today: TODAY, ...values };
  return evaluate(readCondition(text).expr, { valueOf: (id) => known[id], list: (id) => LISTS[id] ?? [] });
}

/** A day number, for a date that is one. */
export function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}

/** Random values for all names. */
export const someValues: Arbitrary<Readonly<Record<string, Exclude<Value, undefined>>>> = fc.record({
  paid: fc.boolean(),
  told: fc.boolean(),
  fee: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
  hours: fc.integer({ min: -3, max: 3 }),
  from: fc.integer({ min: TODAY - 9, max: TODAY + 9 }),
  until: fc.integer({ min: TODAY - 9, max: TODAY + 9 }),
  note: fc.constantFrom('', 'No.', 'Yes, but late. Kind of!', '"quoted"'),
  mood: fc.constantFrom(...MOODS),
  signs: fc.subarray(SIGNS),
});

const quoted = (words: readonly string[]) => fc.constantFrom(...words.map((word) => JSON.stringify(word)));
const ORDERS = fc.constantFrom('<', '<=', '>', '>=');
const COMPARISONS = fc.oneof(ORDERS, fc.constantFrom('==', '!='));

/** Texts made of parts with words between them: `put('(', a, ' + ', b, ')')`. */
function put(...parts: readonly (string | Arbitrary<string>)[]): Arbitrary<string> {
  return fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));
}

/** A number as the language writes a double, whether it is whole or not. */
function written(number: number): string {
  return Number.isInteger(number) && !String(number).includes('e') ? `${number}.0` : String(number);
}

/**
 * Random conditions that are sound, as text. `shared`: only what means the same to the library of the language, which knows
 * neither nothing nor the functions of playbooks, and keeps whole numbers apart from others.
 */
export function someConditions(extent: 'shared' | 'all'): Arbitrary<string> {
  const isAll = extent === 'all';
  const depth = { depthSize: 'small', withCrossShrink: true } as const;
  return fc.letrec<Record<'yesNo' | 'number' | 'date' | 'text' | 'choice' | 'ticks', string>>((tie) => {
    const [yesNo, number, date, text] = [tie('yesNo'), tie('number'), tie('date'), tie('text')];
    const [choice, ticks] = [tie('choice'), tie('ticks')];
    const literal = fc.oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.double({ min: 0, max: isAll ? 2 ** 62 : 1e6, noNaN: true }).map((value) => Math.abs(value)),
    );
    const ofItem = fc.oneof(put('s == ', quoted(SIGNS)), put('s in [', quoted(SIGNS), ', ', quoted(SIGNS), ']'), yesNo);
    const either = (part: Arbitrary<string>) => put('(', yesNo, ' ? ', part, ' : ', part, ')');
    const only = (...productions: Arbitrary<string>[]) => (isAll ? productions : []);
    return {
      yesNo: fc.oneof(
        depth,
        fc.constantFrom('paid', 'told', 'true', 'false'),
        put('(', yesNo, fc.constantFrom(' && ', ' || ', ' == ', ' != '), yesNo, ')'),
        put('!(', yesNo, ')'),
        put('(', number, ' ', COMPARISONS, ' ', number, ')'),
        put('(', choice, fc.constantFrom(' == ', ' != '), fc.oneof(choice, quoted(MOODS)), ')'),
        put('(', text, fc.constantFrom(' == ', ' != '), text, ')'),
        put('(', choice, ' in [', quoted(MOODS), ', ', quoted(MOODS), '])'),
        put('(', quoted(SIGNS), ' in ', ticks, ')'),
        put('(size(', ticks, ') ', ORDERS, ' ', literal.map(written), ')'),
        put(ticks, fc.constantFrom('.exists(s, ', '.all(s, '), ofItem, ')'),
        either(yesNo),
        ...only(
          put('(', date, ' ', COMPARISONS, ' ', date, ')'),
          put('known(', fc.oneof(yesNo, number, date, text, ticks), ')'),
          put('mentions(', text, ', "softeners")'),
        ),
      ),
      number: fc.oneof(
        depth,
        fc.constantFrom('fee', 'hours'),
        literal.map(written),
        put('(', number, fc.constantFrom(' + ', ' - ', ' * '), number, ')'),
        put(
          '(',
          number,
          ' / ',
          literal.map((value) => written(value + 1)),
          ')',
        ),
        put('-(', number, ')'),
        either(number),
        ...only(
          put('(', number, ' / ', number, ')'),
          put('count([', yesNo, ', ', yesNo, '])'),
          put('size(', ticks, ')'),
          put(fc.constantFrom('min(', 'max('), number, ', ', number, ')'),
          put('round(', number, ')'),
          put('days_between(', date, ', ', date, ')'),
          put(fc.constantFrom('words(', 'sentences('), text, ')'),
        ),
      ),
      date: fc.oneof(
        depth,
        fc.constantFrom('from', 'until', 'today'),
        put('(', date, fc.constantFrom(' + ', ' - '), number, ')'),
        put('(', number, ' + ', date, ')'),
        put('later(', date, ', ', date, ')'),
        put('workday(', date, ')'),
        either(date),
      ),
      text: fc.oneof(
        depth,
        fc.constant('note'),
        fc
          .string({ unit: isAll ? anyCharacter : 'grapheme-ascii', maxLength: 5 })
          .map((value) => JSON.stringify(value)),
        either(fc.constant('note')),
      ),
      choice: fc.oneof(depth, fc.constant('mood'), put('(', yesNo, ' ? mood : ', fc.oneof(choice, quoted(MOODS)), ')')),
      ticks: fc.oneof(
        depth,
        fc.constant('signs'),
        put(ticks, '.filter(s, ', ofItem, ')'),
        either(fc.constant('signs')),
      ),
    };
  }).yesNo;
}
