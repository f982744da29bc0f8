import { Command } from 'commander';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionOptions } from '../../src/cli/options.ts';
import { type Answer, parseAnswer, plainAnswer } from '../../src/interview/answers.ts';
import { flagOf, flagWords } from '../../src/interview/flags.ts';
import { QUESTION_TYPES, type Question, type QuestionType } from '../../src/playbook/model.ts';
import { en } from '../../src/words/en.ts';
import { anyCharacter } from '../support/characters.ts';
import { day } from '../support/conditions.ts';
import { sound } from '../support/playbook.ts';

const { playbook, phrases } = sound(`
questions:
  talked: { ask: T?, type: yes-no, optional: true }
  mood: { ask: M?, type: choice, optional: true, choices: { calm: C, at-odds: O } }
  signs: { ask: S?, type: choices, optional: true, choices: { late: L, rude: R, too-vague: V } }
  hours_unbilled: { ask: H?, type: number, optional: true }
  fee: { ask: F?, type: money, optional: true }
  ends_on: { ask: E?, type: date, optional: true }
  service: { ask: V?, type: text, optional: true }
  needed: { ask: N?, type: text }
`);

function question(type: QuestionType): Question {
  const found = playbook.questions.find((candidate) => candidate.type === type);
  if (found === undefined) throw new Error(`no question of type ${type}`);
  return found;
}

const parse = (type: QuestionType, given: unknown) => parseAnswer(question(type), given);

/** A type, what is given, and what comes of it. */
type Taken = [QuestionType, unknown, Answer];
type Refused = [QuestionType, unknown, Readonly<Record<string, unknown>>];

describe('the one parser', () => {
  test.each<Taken>([
    ...['yes', 'YES', ' yes ', 'true', true].map((given): Taken => ['yes-no', given, true]),
    ...['no', 'No', 'false', false].map((given): Taken => ['yes-no', given, false]),
    ['choice', 'calm', 'calm'],
    ['choice', ' at-odds ', 'at-odds'],
    ['choices', 'late', ['late']],
    ['choices', 'late,rude', ['late', 'rude']],
    ['choices', ' too-vague , late ', ['late', 'too-vague']],
    ['choices', ['too-vague', 'late'], ['late', 'too-vague']],
    ['choices', 'none', []],
    ['choices', ['none'], []],
    ['choices', [], []],
    ['number', '0', 0],
    ['number', '-0', 0],
    ['number', 0.1, 0.1],
    ['number', ' 12 ', 12],
    ['number', '+5', 5],
    ['number', '-2.50', -2.5],
    ['number', '.5', 0.5],
    ['number', 1e5, 100_000],
    ['number', '007', 7],
    ['number', '1000000000000', 1e12],
    ['money', '1500.50', 1500.5],
    ['money', 1500.5, 1500.5],
    ['money', '0.125', 0.125],
    ['number', '18.500', 18.5],
    ['date', '2026-11-24', day('2026-11-24')],
    ['date', ' 2026-11-24 ', day('2026-11-24')],
    ['date', '1970-01-01', 0],
    ['date', '1969-12-31', -1],
    ['date', '2024-02-29', day('2024-02-28') + 1],
    ['date', '2000-02-29', day('2000-03-01') - 1],
    ['text', ' two words ', 'two words'],
    ['text', 'yes', 'yes'],
    ['text', '--force', '--force'],
    ['text', 'e\u0301', '\u00e9'],
    ['text', '李 😀', '李 😀'],
    ['text', 'x'.repeat(500), 'x'.repeat(500)],
    ['text', '😀'.repeat(500), '😀'.repeat(500)],
    ...QUESTION_TYPES.map((type): Taken => [type, null, null]),
  ])('%s takes %j', (type, given, answer) => expect(parse(type, given)).toEqual({ answer }));

  test.each<Refused>([
    ...['y', '', 'ja', '1', 'on'].map(
      (given): Refused => ['yes-no', given, { fault: 'wanted', wanted: 'yes-no', given }],
    ),
    ['yes-no', 1, { fault: 'wanted', wanted: 'yes-no', given: '1' }],
    ['yes-no', ['yes'], { fault: 'wanted', wanted: 'yes-no', given: '["yes"]' }],
    ['choice', 'Calm', { fault: 'choice', given: 'Calm', allowed: ['calm', 'at-odds'], nearest: 'calm' }],
    ['choice', '', { fault: 'choice', given: '', allowed: ['calm', 'at-odds'] }],
    ['choice', 'none', { fault: 'choice', given: 'none' }],
    ['choice', ['calm'], { fault: 'wanted', wanted: 'one-choice', given: '["calm"]' }],
    ['choice', true, { fault: 'wanted', wanted: 'one-choice', given: 'true' }],
    ['choices', 'late,rde', { fault: 'choice', given: 'rde', nearest: 'rude' }],
    ['choices', 'late,none', { fault: 'choice', given: 'none' }],
    ['choices', 'late,', { fault: 'choice', given: '' }],
    ['choices', '', { fault: 'choice', given: '' }],
    ['choices', 'late,late', { fault: 'choice-twice', given: 'late' }],
    ['choices', ['rude', 'rude'], { fault: 'choice-twice', given: 'rude' }],
    ['choices', ['late', 1], { fault: 'choice', given: '["late",1]' }],
    ['choices', { late: true }, { fault: 'choice', given: '{"late":true}' }],
    ['choices', true, { fault: 'choice', given: 'true' }],
    ['number', true, { fault: 'wanted', wanted: 'number', given: 'true' }],
    ['number', [1], { fault: 'wanted', wanted: 'number', given: '[1]' }],
    ['number', Number.NaN, { fault: 'number', given: 'NaN' }],
    ['number', Number.NEGATIVE_INFINITY, { fault: 'number', given: '-Infinity' }],
    ['number', '1000000000001', { fault: 'range', given: '1000000000001', max: '1000000000000' }],
    ['money', 1e300, { fault: 'range', max: '1000000000000' }],
    ['date', 20_000, { fault: 'wanted', wanted: 'date', given: '20000' }],
    ['date', '2023-02-29', { fault: 'date', isCalendar: true }],
    ['date', '2100-02-29', { fault: 'date', isCalendar: true }],
    ['date', '2026-11-31', { fault: 'date', isCalendar: true }],
    ['date', '2026-13-01', { fault: 'date', isCalendar: true }],
    ['date', '2026-00-10', { fault: 'date', isCalendar: true }],
    ['date', '24.11.2026', { fault: 'date', given: '24.11.2026', isCalendar: false }],
    ['date', '2026-1-1', { fault: 'date', isCalendar: false }],
    ['date', '2026-11-24T00:00:00Z', { fault: 'date', isCalendar: false }],
    ['date', 'tomorrow', { fault: 'date', isCalendar: false }],
    ['date', '', { fault: 'date', isCalendar: false }],
    ['text', '', { fault: 'empty' }],
    ['text', ' \t ', { fault: 'empty' }],
    ['text', 5, { fault: 'wanted', wanted: 'text', given: '5' }],
    ['text', ['a'], { fault: 'wanted', wanted: 'text', given: '["a"]' }],
    ['text', 'x'.repeat(501), { fault: 'too-long', limit: 500, length: 501 }],
    ['text', '😀'.repeat(501), { fault: 'too-long', limit: 500, length: 501 }],
    ...['a\nb', 'a\tb', 'a\u0000b', 'a\u001b[31mb', 'a\u007fb', 'a\u0085b', 'a\u2028b', 'a\u202eb', 'a\u2066b'].map(
      (given): Refused => ['text', given, { fault: 'control' }],
    ),
  ])('%s refuses %j', (type, given, fault) => expect(parse(type, given)).toMatchObject(fault));

  test('null is refused where an answer is needed', () => {
    const needed = playbook.questions.find(({ id }) => id === 'needed') as Question;
    expect(parseAnswer(needed, null)).toEqual({ fault: 'needed' });
  });

  test.each<[string, string | undefined]>([
    ['1,5', '1.5'],
    ['0,75', '0.75'],
    ['3,000', '3000'],
    ['Rp3.000', '3000'],
    ['Rp 3.000.000', '3000000'],
    ['18.500', '18500'],
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['€ 20', '20'],
    ['20 EUR', '20'],
    ['$1500.50', '1500.50'],
    ['1 500', '1500'],
    ["1'500", '1500'],
    ['R$ 1.234,56', '1234.56'],
    // Where it cannot be told for sure, no guess is better than a wrong one.
    ['1e5', undefined],
    ['12k', undefined],
    ['2m', undefined],
    ['0x10', undefined],
    ['1,234.567', undefined],
    ['0,500', undefined],
    ['5%', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
    ['1.2.3', undefined],
    ['1/2', undefined],
    ['ten', undefined],
    ['', undefined],
  ])('a number written %j is refused, and meant may be %j', (given, plain) => {
    expect(parse('money', given)).toEqual({ fault: 'number', given, ...(plain !== undefined && { plain }) });
  });
});

describe('an answer', () => {
  const answers: Readonly<Record<QuestionType, Arbitrary<unknown>>> = {
    'yes-no': fc.boolean(),
    choice: fc.constantFrom('calm', 'at-odds'),
    choices: fc.subarray(['late', 'rude', 'too-vague']),
    number: fc.oneof(fc.integer(), fc.double({ min: -1e12, max: 1e12, noNaN: true })),
    money: fc.double({ min: 0, max: 1e6, noNaN: true }),
    date: fc
      .integer({ min: day('0001-01-01'), max: day('9999-12-31') })
      .map((value) => plainAnswer(question('date'), value)),
    text: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 30 }),
  };
  /** Answers as the parser gives them. */
  const parsed = (type: QuestionType) =>
    answers[type]
      .map((given) => parse(type, given))
      .filter((result) => 'answer' in result)
      .map(({ answer }) => answer);

  test.each(QUESTION_TYPES)('%s is read back from a file', (type) => {
    fc.assert(
      fc.property(parsed(type), (answer) => {
        const written = JSON.parse(JSON.stringify(plainAnswer(question(type), answer)));
        expect(parse(type, written)).toEqual({ answer });
      }),
    );
  });

  test.each(QUESTION_TYPES)('%s is read back from a command', (type) => {
    const asked = question(type);
    fc.assert(
      fc.property(parsed(type), (answer) => {
        const command = new Command().exitOverride();
        for (const option of questionOptions(asked, phrases, '', () => (value) => value, en)) command.addOption(option);
        command.parse(flagWords(asked, answer), { from: 'user' });
        const option = command.options.find(({ long }) => long === flagOf(asked.id));
        expect(command.args).toEqual([]);
        expect(parseAnswer(asked, command.opts()[option?.attributeName() ?? ''])).toEqual({ answer });
      }),
    );
  });

  test.each<[QuestionType, Answer, string]>([
    ['yes-no', true, '--talked'],
    ['yes-no', false, '--no-talked'],
    ['choice', 'at-odds', '--mood at-odds'],
    ['choices', ['late', 'rude'], '--signs late,rude'],
    ['choices', [], '--signs none'],
    ['number', 25, '--hours-unbilled 25'],
    ['number', -2.5, '--hours-unbilled=-2.5'],
    ['date', day('2026-11-24'), '--ends-on 2026-11-24'],
    ['text', '-x', '--service=-x'],
    ['text', null, ''],
  ])('%s %j is given by %s', (type, answer, words) => expect(flagWords(question(type), answer).join(' ')).toBe(words));
});
