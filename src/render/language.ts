import type { Catalog, ToolCatalog } from '../words/catalog.ts';
import type { Formats } from '../words/formats.ts';

/** All it takes to put values into words: the program's own, and how the language writes numbers. */
export interface Language {
  readonly catalog: Catalog;
  readonly formats: Formats;
}

/** The same with what the tools say. */
export interface ToolLanguage extends Language {
  readonly catalog: ToolCatalog;
}

/** A day number within a sentence; the year is left away when it is that of `today`. */
export function writeDay(day: number, today: number, { catalog }: Language): string {
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  return catalog.dates.day({
    weekday: (date.getUTCDay() + 6) % 7,
    day: date.getUTCDate(),
    month: date.getUTCMonth(),
    year: year === new Date(today * 86_400_000).getUTCFullYear() ? undefined : year,
  });
}
