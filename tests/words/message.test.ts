import { describe, expect, test } from 'vitest';
import { type Filling, type Message, slotsIn, writeMessage } from '../../src/words/message.ts';
import { parseMessage } from '../../src/words/parse-message.ts';
import { marked } from '../support/marked.ts';

function read(text: string): Message {
  const parsed = parseMessage(text);
  if ('fault' in parsed) throw new Error(`${text}: ${JSON.stringify(parsed)}`);
  return parsed.message;
}

/** Prints words as they are; numbers as numbers; what is not there in brackets. A name in upper case is ours to change. */
function write(text: string, values: Readonly<Record<string, string | number>>): string {
  const filling: Filling = {
    print(id, place) {
      const value = values[id];
      if (value === undefined) return `[${id}]`;
      if (place === 'whole') return `<${value}>`;
      return id.startsWith('our') && place === 'first' ? String(value).toUpperCase() : String(value);
    },
    number: (id) => (typeof values[id] === 'number' ? values[id] : undefined),
    plural: (number) => (number === 1 ? 'one' : 'other'),
    printNumber: (number) => `#${number}`,
  };
  return writeMessage(read(text), filling);
}

describe('a message', () => {
  test.each<[string, Readonly<Record<string, string | number>>, string]>([
    ['Plain.', {}, 'Plain.'],
    ['{a} and {b}', { a: 'x', b: 2 }, 'x and 2'],
    ['{a}', {}, '[a]'],
    ["It''s '{a}' here", { a: 'x' }, "It's {a} here"],
    ['5 < 6 & <b>', {}, '5 < 6 & <b>'],
    // Plural.
    ['{n, plural, one {# day} other {# days}}', { n: 1 }, '#1 day'],
    ['{n, plural, one {# day} other {# days}}', { n: 0 }, '#0 days'],
    ['{n, plural, one {# day} other {# days}}', { n: 1.5 }, '#1.5 days'],
    ['{n, plural, =0 {none} =1 {just one} one {# day} other {# days}}', { n: 0 }, 'none'],
    ['{n, plural, =0 {none} =1 {just one} one {# day} other {# days}}', { n: 1 }, 'just one'],
    ['{n, plural, one {# day for {who}} other {# days for {who}}}', { n: 3, who: 'you' }, '#3 days for you'],
    // A number nobody gave prints as its blank among the words for many.
    ['{n, plural, one {# day} other {# days}}', {}, '[n] days'],
    ['{n, plural, =1 {a day} other {{who} has # days}}', { who: 'Ana' }, 'Ana has [n] days'],
    // Our words take an upper-case letter where a sentence begins, the person's own stay as they are.
    ['{our}', { our: 'late' }, 'LATE'],
    ['{our} and {our}', { our: 'late' }, 'LATE and late'],
    ['So. {our}', { our: 'late' }, 'So. LATE'],
    ['So! {our}', { our: 'late' }, 'So! LATE'],
    ['So? {our}', { our: 'late' }, 'So? LATE'],
    ['So:\n{our}', { our: 'late' }, 'So:\nLATE'],
    ['So, {our}', { our: 'late' }, 'So, late'],
    ['3.{our}', { our: 'late' }, '3.late'],
    ['{name}', { name: 'ana' }, 'ana'],
    // What was typed is a sentence by itself only between a beginning and the mark at its end.
    ['{name}.', { name: 'it broke' }, '<it broke>.'],
    ['So. {name}! And', { name: 'it broke' }, 'So. <it broke>! And'],
    ['So, {name}.', { name: 'it broke' }, 'So, it broke.'],
    ['{name}.com is down.', { name: 'acme' }, 'acme.com is down.'],
    ['{name}.{name}.', { name: 'it' }, 'it.it.'],
    ['{name} broke.', { name: 'it' }, 'it broke.'],
    // A full stop that was typed is one too many inside a sentence.
    ['I did {a}.', { a: 'the site.' }, 'I did the site.'],
    ['I did {a}, yes', { a: 'the site.' }, 'I did the site, yes'],
    ['I did {a} for you', { a: 'the site.' }, 'I did the site for you'],
    ['I did {a}!', { a: 'the site.' }, 'I did the site!'],
    ['({a})', { a: 'the site.' }, '(the site)'],
    ['I did {a}', { a: 'the site.' }, 'I did the site.'],
    ['{a} Then I left.', { a: 'I did it.' }, 'I did it. Then I left.'],
    ['{a}{b}.', { a: 'x.', b: 'y' }, 'x.y.'],
  ])('%j with %j', (text, values, written) => expect(write(text, values)).toBe(written));

  test.each<[string, Readonly<Record<string, string>>]>([
    ['Plain.', {}],
    ['{a} {b} {a}', { a: 'slot', b: 'slot' }],
    ['{n, plural, one {{a}} other {{b} #}}', { n: 'plural', a: 'slot', b: 'slot' }],
    ['{n} {n, plural, other {x}}', { n: 'plural' }],
  ])('the names in %j', (text, names) => expect(Object.fromEntries(slotsIn(read(text)))).toEqual(names));

  test.each(['§{', 'a §{b', '{a, plural, one {x}§}', '{§}', '{a, plural, one {x} other {§{}}'])(
    '%s is no message',
    (given) => {
      const { text } = marked(given);
      expect(parseMessage(text)).toMatchObject({ fault: 'syntax' });
    },
  );

  test.each([
    ['{a, number}', 'number'],
    ['{a, date, short}', 'date'],
    ['{a, time}', 'time'],
    ['{a, select, x {y} other {z}}', 'select'],
    ['{a, selectordinal, other {z}}', 'selectordinal'],
    ['{a, plural, offset:1 other {z}}', 'offset'],
    ['{a, plural, other {{b, number}}}', 'number'],
  ])('%s is more than messages have', (text, what) =>
    expect(parseMessage(text)).toEqual({ fault: 'unsupported', what }),
  );
});
