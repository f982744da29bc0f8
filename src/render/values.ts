import type { Value } from '../playbook/condition/evaluate.ts';
import type { Playbook, Print } from '../playbook/model.ts';
import type { Phrases, Stand } from '../playbook/phrases.ts';
import { type Language, writeDay } from './language.ts';

/** A value put into words. `isOurs`: our words, not the person's, so a sentence may begin with them in upper case. */
export interface Written {
  readonly text: string;
  readonly isOurs: boolean;
}

/** Writes the values of a playbook's questions, details and facts by their types. */
export interface ValueWriter {
  /**
   * An id as it reads within a sentence. Without a value: its plain words or else its blank, and in a text
   * that will be sent (`toSend`) the blank first, so that it is seen and filled in.
   */
  write(id: string, value: Value, toSend?: boolean): Written;
  /** An answer as it stands in a list of answers. */
  answer(id: string, value: Value): string;
}

export function valueWriter(playbook: Playbook, phrases: Phrases, today: number, language: Language): ValueWriter {
  const prints = new Map<string, { readonly print: Print; readonly labels?: string }>();
  for (const { id, type } of [...playbook.questions, ...playbook.details]) prints.set(id, { print: type, labels: id });
  for (const { id, print, labels } of playbook.facts) prints.set(id, { print, ...(labels && { labels }) });
  prints.set('today', { print: 'date' });
  const { formats, catalog } = language;

  /** A choice in words: as it is said within a sentence, or as it was ticked. */
  const wordOf = (choice: string, labels: string | undefined, form: 'said' | 'label'): string => {
    const own = labels === undefined ? undefined : phrases.facts[labels]?.labels?.[choice];
    return own ?? (labels === undefined ? undefined : phrases.questions[labels]?.choices?.[choice]?.[form]) ?? choice;
  };

  const writeValue = (id: string, value: Exclude<Value, undefined>, form: 'said' | 'label'): string => {
    const { print, labels } = prints.get(id) ?? { print: 'text' };
    if (typeof value === 'boolean') return value ? catalog.blanks.yes : catalog.blanks.no;
    if (typeof value === 'string') return print === 'text' && labels === id ? value : wordOf(value, labels, form);
    if (typeof value === 'number') return writeNumber(value, print);
    return value.length === 0 ? catalog.blanks.none : formats.list(value.map((choice) => wordOf(choice, labels, form)));
  };

  const writeNumber = (value: number, print: Print): string => {
    if (print === 'date') return writeDay(value, today, language);
    if (print === 'money') return formats.money(value);
    return print === 'percent' ? formats.percent(value) : formats.number(value);
  };

  return {
    write(id, value, toSend = false) {
      if (value !== undefined) {
        const { print = 'text' } = prints.get(id) ?? {};
        return { text: writeValue(id, value, 'said'), isOurs: print === 'choice' || print === 'choices' };
      }
      const stand: Stand = phrases.questions[id] ?? phrases.facts[id] ?? {};
      if (stand.otherwise !== undefined && !(toSend && stand.blank !== undefined))
        return { text: stand.otherwise, isOurs: true };
      return { text: `[${stand.blank ?? defaultBlank(prints.get(id)?.print, language)}]`, isOurs: false };
    },
    answer: (id, value) => (value === undefined ? '' : writeValue(id, value, 'label')),
  };
}

function defaultBlank(print: Print | undefined, { catalog: { blanks } }: Language): string {
  if (print === 'money') return blanks.money;
  if (print === 'date') return blanks.date;
  return print === 'number' || print === 'percent' ? blanks.number : blanks.text;
}
