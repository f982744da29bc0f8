/** The marks that a language sets in numbers and lists. */
interface Marks {
  readonly thousands: string;
  readonly decimal: string;
  /** Between the two items of a list, and before the last of more. */
  readonly two: string;
  readonly last: string;
}

/**
 * The languages whose marks are written down here. `Intl` knows them too, but its first number in a process takes eleven milliseconds,
 * a fifth of a run. tests/words/marks.test.ts holds each line to what `Intl` says.
 */
const MARKS: Readonly<Record<string, Marks>> = {
  en: { thousands: ',', decimal: '.', two: ' and ', last: ', and ' },
};

/** Writes numbers that have two decimals at most, and lists of two items at least. */
export interface Writer {
  number(value: number): string;
  /** With two decimals. */
  cents(value: number): string;
  percent(value: number): string;
  list(items: readonly string[]): string;
}

/** A writer that sets the marks of a language itself. A language without marks, and numbers too large, are left to `other`. */
export function markedWriter(language: string, other: Writer): Writer {
  const marks = MARKS[language];
  if (marks === undefined) return other;
  const mark = (digits: string): string => {
    const [whole = '', fraction] = digits.split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, marks.thousands);
    return fraction === undefined ? grouped : `${grouped}${marks.decimal}${fraction}`;
  };
  return {
    number: (value) => (isExact(value) ? mark(String(value)) : other.number(value)),
    cents: (value) => (isExact(value) ? mark(value.toFixed(2)) : other.cents(value)),
    percent: (value) => (isExact(value) ? `${mark(String(Math.round(value * 100)))}%` : other.percent(value)),
    list: (items) =>
      items.length === 2 ? items.join(marks.two) : `${items.slice(0, -1).join(', ')}${marks.last}${items.at(-1)}`,
  };
}

/** Whether a number is small enough for a double to tell its hundredths apart. */
function isExact(value: number): boolean {
  return Math.abs(value) < 1e13;
}
