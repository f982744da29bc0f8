import { markedWriter, type Writer } from './marks.ts';

/** Writes numbers, money and lists the way a language does. Nothing here hangs on the machine's own locale. */
export interface Formats {
  number(value: number): string;
  /** With the currency's sign, if one was named; whole amounts without decimals. */
  money(value: number): string;
  /** 0.45 as 45%. */
  percent(value: number): string;
  list(items: readonly string[]): string;
  /** The plural category of a number: one, other, … */
  plural(value: number): string;
}

/** The formats of a language; `currency` is an ISO 4217 code. */
export function formatsFor(language: string, currency: string | undefined): Formats {
  const { number, cents, percent, list } = markedWriter(language, intlWriter(language));
  const plural = once(() => new Intl.PluralRules(language));
  const money = currency === undefined ? { whole: number, cents } : currencyWriter(language, currency);
  return {
    number: (value) => number(tidy(value)),
    money: (value) => {
      const tidied = tidy(value);
      return Number.isInteger(tidied) ? money.whole(tidied) : money.cents(tidied);
    },
    percent: (value) => percent(tidy(value)),
    list: (items) => (items.length < 2 ? (items[0] ?? '') : list(items)),
    plural: (value) => plural().select(value),
  };
}

function intlWriter(language: string): Writer {
  const list = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  return {
    number: numberFormat(language, { maximumFractionDigits: 2 }),
    cents: numberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    percent: numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
    list: (items) => list().format(items),
  };
}

function currencyWriter(language: string, currency: string) {
  return {
    whole: numberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }),
    cents: numberFormat(language, { style: 'currency', currency }),
  };
}

/** Made when first needed. */
function numberFormat(language: string, options: Intl.NumberFormatOptions): (value: number) => string {
  const format = once(() => new Intl.NumberFormat(language, options));
  return (value) => format().format(value);
}

/** Two decimals, and no minus before a zero. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Whether this is a currency code that amounts can be printed in. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}
