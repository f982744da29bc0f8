import { LARGEST_NUMBER, type Question } from '../playbook/model.ts';
import { dayFromIso, isoFromDay } from '../source/day.ts';
import { nearest } from '../source/nearest.ts';

/** An answer as conditions see it: dates are day numbers. `null` is a question left out on purpose. */
export type Answer = boolean | number | string | readonly string[] | null;
export type Answers = ReadonlyMap<string, Answer>;

/** An answer as files and flags write it: dates are ISO. */
export type PlainAnswer = boolean | number | string | readonly string[] | null;

/** What is wrong with an answer. Data only; the catalogs say it. */
export type AnswerFault =
  | {
      readonly fault: 'wanted';
      readonly given: string;
      readonly wanted: 'yes-no' | 'text' | 'number' | 'date' | 'one-choice';
    }
  | { readonly fault: 'choice'; readonly given: string; readonly allowed: readonly string[]; readonly nearest?: string }
  | { readonly fault: 'choice-twice'; readonly given: string }
  | { readonly fault: 'number'; readonly given: string; readonly plain?: string }
  | { readonly fault: 'date'; readonly given: string; readonly isCalendar: boolean }
  | { readonly fault: 'range'; readonly given: string; readonly min?: string; readonly max?: string }
  | { readonly fault: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly fault: 'control' }
  | { readonly fault: 'empty' }
  | { readonly fault: 'needed' };

export type Parsed = { readonly answer: Answer } | AnswerFault;

const LONGEST_TEXT = 500;
const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
/** More than this no amount or measure needs, and a flag can still write it plainly. */
const DECIMALS = 10;

/**
 * The one parser of answers: for prompts, flags and files alike. Takes what was typed (a string) or what a file holds (also a
 * number, a boolean, a list, `null`). Borders that hang on other answers are checked in the walk, when those are known.
 */
export function parseAnswer(question: Question, given: unknown): Parsed {
  if (given === null) return question.optional ? { answer: null } : { fault: 'needed' };
  switch (question.type) {
    case 'yes-no':
      return parseYesNo(given);
    case 'choice':
      return typeof given === 'string' ? parseChoice(question, given.trim()) : wanted('one-choice', given);
    case 'choices':
      return parseChoices(question, given);
    case 'number':
      return parseNumber(given);
    case 'money':
      return parseMoney(given);
    case 'date':
      return parseDate(given);
    case 'text':
      return parseText(given);
  }
}

function wanted(kind: 'yes-no' | 'text' | 'number' | 'date' | 'one-choice', given: unknown): AnswerFault {
  return { fault: 'wanted', wanted: kind, given: show(given) };
}

/** A value in a message: strings as they are, the rest as JSON. */
function show(given: unknown): string {
  return typeof given === 'string' ? given : (JSON.stringify(given) ?? String(given));
}

function parseYesNo(given: unknown): Parsed {
  if (typeof given === 'boolean') return { answer: given };
  const word = typeof given === 'string' ? given.trim().toLowerCase() : '';
  if (word === 'yes' || word === 'true') return { answer: true };
  if (word === 'no' || word === 'false') return { answer: false };
  return wanted('yes-no', given);
}

function parseChoice(question: Question, given: string): { readonly answer: string } | AnswerFault {
  const allowed = (question.choices ?? []).map(({ id }) => id);
  if (allowed.includes(given)) return { answer: given };
  const near = nearest(given, allowed);
  return { fault: 'choice', given, allowed, ...(near && { nearest: near }) };
}

/** Ticks: a list, or words between commas; `none` or an empty list for none of them. Kept in the order of the question. */
function parseChoices(question: Question, given: unknown): Parsed {
  const isList = Array.isArray(given) && given.every((one) => typeof one === 'string');
  if (!isList && typeof given !== 'string')
    return { fault: 'choice', given: show(given), allowed: (question.choices ?? []).map(({ id }) => id) };
  const words = (isList ? (given as string[]) : given.split(',')).map((word) => word.trim());
  if (words.length === 0 || (words.length === 1 && words[0] === 'none')) return { answer: [] };
  const ticked = new Set<string>();
  for (const word of words) {
    const choice = parseChoice(question, word);
    if ('fault' in choice) return choice;
    if (ticked.has(choice.answer)) return { fault: 'choice-twice', given: word };
    ticked.add(choice.answer);
  }
  return { answer: (question.choices ?? []).map(({ id }) => id).filter((id) => ticked.has(id)) };
}

/** Half the world writes a thousand as 1.000: nobody means a thousandth of a coin, so ask instead of taking it for one. */
const THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

function parseMoney(given: unknown): Parsed {
  const written = String(given).trim();
  if (THOUSANDS.test(written)) return { fault: 'number', given: written, plain: written.replace('.', '') };
  return parseNumber(given);
}

function parseNumber(given: unknown): Parsed {
  if (typeof given !== 'number' && typeof given !== 'string') return wanted('number', given);
  const written = String(given).trim();
  if (typeof given === 'string' && !PLAIN_NUMBER.test(written)) {
    const plain = plainNumber(written);
    return { fault: 'number', given: written, ...(plain && { plain }) };
  }
  const number = Number(written);
  if (!Number.isFinite(number)) return { fault: 'number', given: written };
  if (number > LARGEST_NUMBER) return { fault: 'range', given: written, max: String(LARGEST_NUMBER) };
  if (number < -LARGEST_NUMBER) return { fault: 'range', given: written, min: String(-LARGEST_NUMBER) };
  const rounded = Number(number.toFixed(DECIMALS));
  return { answer: rounded === 0 ? 0 : rounded };
}

const SEPARATED: readonly (readonly [RegExp, (digits: string) => string])[] = [
  [/^\d+(\.\d{1,2})?$/, (digits) => digits],
  [/^[1-9]\d{0,2}([., '_])\d{3}(\1\d{3})*$/, (digits) => digits.replace(/\D/g, '')],
  [/^\d+,\d{1,2}$/, (digits) => digits.replace(',', '.')],
  [/^[1-9]\d{0,2}(,\d{3})+\.\d{1,2}$/, (digits) => digits.replaceAll(',', '')],
  [/^[1-9]\d{0,2}(\.\d{3})+,\d{1,2}$/, (digits) => digits.replaceAll('.', '').replace(',', '.')],
];

/** How a number with a currency or separators would be written plainly; nothing where that cannot be told (12k, 1e5). */
function plainNumber(written: string): string | undefined {
  const bare = /^(?:[\p{Sc}\p{L}]{1,4}\.?\s*)?(\d[\d.,' _]*?)(?:\s*\p{Sc}|\s+\p{L}{1,4})?$/u.exec(
    written.replaceAll('\u00a0', ' '),
  )?.[1];
  if (bare === undefined || /^0\d/.test(bare)) return undefined;
  const form = SEPARATED.find(([pattern]) => pattern.test(bare));
  return form?.[1](bare);
}

function parseDate(given: unknown): Parsed {
  if (typeof given !== 'string') return wanted('date', given);
  const written = given.trim();
  const day = dayFromIso(written);
  return day === undefined
    ? { fault: 'date', given: written, isCalendar: /^\d{4}-\d{2}-\d{2}$/.test(written) }
    : { answer: day };
}

function parseText(given: unknown): Parsed {
  if (typeof given !== 'string') return wanted('text', given);
  const text = given.trim().normalize('NFC');
  if (text === '') return { fault: 'empty' };
  if (/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text)) return { fault: 'control' };
  const { length } = [...text];
  return length > LONGEST_TEXT ? { fault: 'too-long', limit: LONGEST_TEXT, length } : { answer: text };
}

/** An answer as a file would give it; `parseAnswer` reads it back to the same. */
export function plainAnswer(question: Question, answer: Answer): PlainAnswer {
  return question.type === 'date' && typeof answer === 'number' ? isoFromDay(answer) : answer;
}
