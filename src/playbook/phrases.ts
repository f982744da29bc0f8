import { type Message, slotsIn } from '../words/message.ts';
import { type Expr, idsIn } from './condition/syntax.ts';
import type { Channel } from './model.ts';

/** The words of a playbook in one language, under the ids of its logic. */
export interface Phrases {
  readonly language: string;
  readonly title: string;
  readonly about: string;
  readonly questions: Readonly<Record<string, QuestionPhrases>>;
  readonly facts: Readonly<Record<string, FactPhrases>>;
  readonly verdicts: Readonly<Record<string, { readonly title: Text; readonly say: Text }>>;
  readonly steps: Readonly<Record<string, StepPhrases>>;
  readonly handOffs: Readonly<Record<string, Text>>;
}

export interface QuestionPhrases extends Stand {
  readonly ask: string;
  /** The answer as a clause, for reasons: "they pay you {fee} a month". */
  readonly said?: Text;
  readonly why?: string;
  readonly choices?: Readonly<Record<string, { readonly label: string; readonly said: string }>>;
}

export interface FactPhrases extends Stand {
  /** The fact as a clause, for reasons: "an hour earns you {rate}". */
  readonly said?: Text;
  readonly labels?: Readonly<Record<string, string>>;
}

/** What stands for a value that was left out: in brackets, to be filled in by hand, or as plain words. */
export interface Stand {
  readonly blank?: string;
  readonly otherwise?: string;
}

export interface StepPhrases extends Readonly<Partial<Record<Channel, Text>>> {
  readonly title: Text;
  readonly text: Text;
}

/** Whole sentences, some of them only under a condition. */
export type Text = readonly Part[];

export interface Part {
  readonly when?: Expr;
  readonly message: Message;
  /** How many line breaks come after it (2 leave an empty line); without any, the next part goes on as the next sentence. */
  readonly breaks?: 1 | 2;
}

/** The ids a text names, in its slots and in the conditions of its parts. */
export function idsInText(text: Text, found: Set<string> = new Set()): Set<string> {
  for (const { when, message } of text) {
    if (when !== undefined) idsIn(when, found);
    for (const id of slotsIn(message).keys()) found.add(id);
  }
  return found;
}
