import type { FaultWords } from '../catalog/faults.ts';
import { didYouMean } from './phrases.ts';

export const faults: FaultWords = {
  wanted: (name, given, wanted) => {
    const kinds = {
      'yes-no': 'yes or no',
      text: 'text',
      number: 'a number',
      date: 'a date such as 2026-11-24',
      'one-choice': 'one choice',
    };
    return `${name} wants ${kinds[wanted]}, not ${JSON.stringify(given)}.`;
  },
  choice: (name, given, allowed, nearest) =>
    `${name}: ${JSON.stringify(given)} is not one of its values (${allowed.join(', ')}).${didYouMean(nearest)}`,
  choiceTwice: (name, given) => `${name} names ${JSON.stringify(given)} twice.`,
  number: (name, given, plain) =>
    `${name} wants a plain number such as 1500.50, not ${JSON.stringify(given)}.${plain === undefined ? '' : ` Did you mean ${plain}?`}`,
  date: (name, given, isCalendar) =>
    isCalendar
      ? `${name}: the calendar has no day ${given}.`
      : `${name} wants a date such as 2026-11-24, not ${JSON.stringify(given)}.`,
  range: (name, given, min, max) => {
    const allowed =
      min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
    return `${name} must be ${allowed}, not ${given}.`;
  },
  tooLong: (name, limit, length) => `${name} takes at most ${limit} characters, not ${length}.`,
  control: (name) => `${name} holds characters that cannot be printed; write it on one line, in plain text.`,
  empty: (name) => `${name} is empty; give a value or leave it out.`,
  needed: (name) => `${name} cannot be left out.`,
};
