import { describe, expect, test } from 'vitest';
import type { Text } from '../../src/playbook/phrases.ts';
import type { Language } from '../../src/render/language.ts';
import { wordPlan, writeText } from '../../src/render/texts.ts';
import { valueWriter } from '../../src/render/values.ts';
import { en } from '../../src/words/en.ts';
import { formatsFor } from '../../src/words/formats.ts';
import { day, TODAY } from '../support/conditions.ts';
import { sound } from '../support/playbook.ts';
import { type Given, planWith } from '../support/route.ts';

const language: Language = { catalog: en, formats: formatsFor('en', 'EUR') };

/** A playbook that says one text about questions of every type, all of which may be left out. */
function saying(text: string) {
  return sound(`
questions:
  client: { ask: Which?, type: text, optional: true, otherwise: the client }
  paid: { ask: Paid?, type: yes-no, optional: true }
  mood: { ask: Mood?, type: choice, optional: true, choices: { calm: Calm, odd: { label: Odd today, said: they are odd } } }
  signs: { ask: Signs?, type: choices, optional: true, choices: { late: { label: Late, said: they are late }, rude: { label: Rude, said: they are rude }, vague: { label: Vague, said: they are vague } } }
  hours: { ask: Hours?, type: number, optional: true, unit: hour }
  fee: { ask: Fee?, type: money, optional: true }
  ends: { ask: Ends?, type: date, optional: true }
  blanked: { ask: Blanked?, type: money, optional: true, blank: their fee }
facts:
  rate: { is: fee / hours, type: money }
  share: { is: fee / 1000, type: percent, blank: the share }
  plain: fee * 2
  later_on: { is: ends + 400, type: date, otherwise: some day }
  grade: { first: [{ if: fee > 5, is: '"high"' }, { is: '"low"' }], labels: { high: too much, low: fair } }
  same_mood: { is: mood, labels: mood }
  ticked: signs
  some_signs: signs.filter(s, s != "late")
verdicts: { done: { title: Done, say: ${text} } }
`);
}

function said(text: string, given: Given = {}): string {
  const { playbook, phrases } = saying(text);
  return wordPlan(planWith(playbook, given), phrases, language).verdict.text;
}

describe('a value in a sentence', () => {
  test.each<[string, Given, string]>([
    ['For {client}.', { client: 'Ana Ltd' }, 'For Ana Ltd.'],
    ['They paid: {paid}.', { paid: true }, 'They paid: yes.'],
    ['They paid: {paid}.', { paid: false }, 'They paid: no.'],
    ['I see that {mood}.', { mood: 'odd' }, 'I see that they are odd.'],
    ['I see {mood}.', { mood: 'calm' }, 'I see Calm.'],
    ['I see {signs}.', { signs: [] }, 'I see none.'],
    ['I see {signs}.', { signs: ['rude'] }, 'I see they are rude.'],
    ['I see {signs}.', { signs: ['late', 'rude'] }, 'I see they are late and they are rude.'],
    ['I see {signs}.', { signs: ['late', 'rude', 'vague'] }, 'I see they are late, they are rude, and they are vague.'],
    ['It took {hours} hours.', { hours: 1234.5 }, 'It took 1,234.5 hours.'],
    ['You get {fee}.', { fee: 1500 }, 'You get €1,500.'],
    ['You get {fee}.', { fee: 99.9 }, 'You get €99.90.'],
    ['It ends on {ends}.', { ends: TODAY }, 'It ends on Tue 24 Nov.'],
    ['It ends on {ends}.', { ends: day('2026-01-01') }, 'It ends on Thu 1 Jan.'],
    ['It ends on {ends}.', { ends: day('2027-01-01') }, 'It ends on Fri 1 Jan 2027.'],
    ['It ends on {ends}.', { ends: day('1969-07-20') }, 'It ends on Sun 20 Jul 1969.'],
    ['{rate} an hour', { fee: 10, hours: 4 }, '€2.50 an hour'],
    ['{share} of it', { fee: 455 }, '46% of it'],
    ['{plain}', { fee: 10 }, '20'],
    ['{later_on}', { ends: TODAY }, 'Wed 29 Dec 2027'],
    ['This is {grade}.', { fee: 6 }, 'This is too much.'],
    ['You say that {same_mood}.', { mood: 'odd' }, 'You say that they are odd.'],
    ['You say that {ticked}.', { signs: ['rude'] }, 'You say that they are rude.'],
    ['You say that {some_signs}.', { signs: ['late', 'vague'] }, 'You say that they are vague.'],
    ['{hours, plural, one {# hour} other {# hours}}', { hours: 1 }, '1 hour'],
    ['{hours, plural, one {# hour} other {# hours}}', { hours: 1000 }, '1,000 hours'],
    // What was left out: plain words, or a blank to be filled in.
    ['For {client}.', {}, 'For the client.'],
    ['You get {blanked}.', {}, 'You get [their fee].'],
    ['You get {fee}.', {}, 'You get [amount].'],
    ['{hours, plural, one {# hour} other {# hours}}', {}, '[number] hours'],
    ['It ends on {ends}.', {}, 'It ends on [date].'],
    ['I see that {mood}.', {}, 'I see that [fill in].'],
    ['{rate} an hour', { fee: 10 }, '[amount] an hour'],
    ['{share} of it', {}, '[the share] of it'],
    ['It ends on {later_on}.', {}, 'It ends on some day.'],
    // Our own words take an upper-case letter at the beginning of a sentence, the person's stay.
    ['{signs}. {mood}!', { signs: ['late'], mood: 'odd' }, 'They are late. They are odd!'],
    ['{client} left.', {}, 'The client left.'],
    ['{client} left.', { client: 'ana' }, 'ana left.'],
    ['So: {client}. {client}.', { client: 'we met' }, 'So: we met. We met.'],
    ['{client}.', { client: 'iPad orders were lost' }, 'iPad orders were lost.'],
    ['{client}.', { client: 'acme.com was down' }, 'acme.com was down.'],
    ['{client}.', { client: 'https://acme.com was down' }, 'https://acme.com was down.'],
    ['{client}.', { client: 'late' }, 'Late.'],
    ['{grade}? {later_on}.', { fee: 1 }, 'Fair? Some day.'],
    ['{blanked} is open.', {}, '[their fee] is open.'],
  ])('%s with %j: %s', (text, given, written) => expect(said(JSON.stringify(text), given)).toBe(written));

  test.each<[Given, Given]>([
    [{ mood: 'odd' }, { mood: 'Odd today' }],
    [{ signs: ['late', 'rude'] }, { signs: 'Late and Rude' }],
    [{ signs: [] }, { signs: 'none' }],
    [
      { fee: 3, client: 'Ana', paid: true },
      { fee: '€3', client: 'Ana', paid: 'yes' },
    ],
  ])('the answers %j stand in a list as %j', (given, listed) => {
    const { playbook, phrases } = saying('Done.');
    const writer = valueWriter(playbook, phrases, TODAY, language);
    const answers = Object.entries(given).map(([id, answer]) => [id, writer.answer(id, answer ?? undefined)]);
    expect(Object.fromEntries(answers)).toEqual(listed);
  });

  test('an answer that is the name of a choice elsewhere stays what was typed', () => {
    expect(said('"For {client}."', { client: 'odd' })).toBe('For odd.');
  });
});

describe('the parts of a text', () => {
  test.each<[string, Given, string]>([
    ['[One., Two.]', {}, 'One. Two.'],
    ['[One., { if: paid, text: Two. }, Three.]', {}, 'One. Three.'],
    ['[One., { if: paid, text: Two. }, Three.]', { paid: true }, 'One. Two. Three.'],
    ['[{ if: paid, text: Two. }]', {}, ''],
    ['["One.\\n", Two.]', {}, 'One.\nTwo.'],
    ['["One.\\n\\n", Two.]', {}, 'One.\n\nTwo.'],
    ['["One.\\n", { if: paid, text: "Two.\\n\\n" }, Three.]', {}, 'One.\nThree.'],
    ['["One.\\n", { if: paid, text: "Two.\\n\\n" }, Three.]', { paid: true }, 'One.\nTwo.\n\nThree.'],
    ['[{ if: paid, text: "Two.\\n\\n" }, Three.]', {}, 'Three.'],
    ['["One.\\n"]', {}, 'One.'],
    ['"One line\\nand another.\\n\\nA paragraph."', {}, 'One line\nand another.\n\nA paragraph.'],
    // What was typed cannot be taken for a slot of its own.
    ['"{client}"', { client: '{fee} {hours, plural, other {x}}' }, '{fee} {hours, plural, other {x}}'],
    ['"{client}"', { client: "it''s '{'" }, "it''s '{'"],
  ])('%s with %j: %j', (text, given, written) => expect(said(text, given)).toBe(written));

  test('a text that has no parts is empty', () => {
    const { playbook, phrases } = saying('Done.');
    const none: Text = [];
    const writer = valueWriter(playbook, phrases, TODAY, language);
    expect(writeText(none, planWith(playbook).scope, writer, language)).toBe('');
  });
});

describe('a message', () => {
  const { playbook, phrases } = sound(`
questions: { channel: { ask: How?, type: choice, optional: true, choices: { call: Call, mail: Mail, chat: Chat } } }
steps: { s: { kind: message, due: now, title: T, text: Plain., call: Say., mail: Write., basis: [A] } }
`);
  test.each<[Given, string]>([
    [{ channel: 'call' }, 'Say.'],
    [{ channel: 'mail' }, 'Write.'],
    [{ channel: 'chat' }, 'Plain.'],
    [{}, 'Plain.'],
  ])('%j is in the words of its channel: %s', (given, text) => {
    const [step] = wordPlan(planWith(playbook, given), phrases, language).steps;
    expect(step?.text).toBe(text);
    expect(step?.variants).toEqual({ call: 'Say.', mail: 'Write.' });
  });
});

describe('a name that was left out', () => {
  const { playbook, phrases } = sound(`
questions: { some: { ask: Some?, type: yes-no, optional: true } }
details:
  contact: { ask: Who?, type: text, blank: name, otherwise: your contact }
  channel: { ask: How?, type: choice, choices: { call: Call, mail: Mail }, blank: way }
steps:
  tell: { kind: message, due: now, title: "Tell {contact}", text: "Hello {contact}.", call: "Say: {contact}.", basis: [A] }
  wait: { kind: do, due: now, title: "{contact} may ask", text: "Tell {contact} later.", basis: [A] }
`);
  const worded = (given: Given) =>
    wordPlan(planWith(playbook, given), phrases, language).steps.map(({ title, text, variants }) => [
      title,
      text,
      variants.call,
    ]);

  test('is a blank in what will be sent, and plain words elsewhere', () =>
    expect(worded({})).toEqual([
      ['Tell your contact', 'Hello [name].', 'Say: [name].'],
      ['Your contact may ask', 'Tell your contact later.', undefined],
    ]));
  test('is said everywhere once it is given', () =>
    expect(worded({ contact: 'Ana' })).toEqual([
      ['Tell Ana', 'Hello Ana.', 'Say: Ana.'],
      ['Ana may ask', 'Tell Ana later.', undefined],
    ]));
});
