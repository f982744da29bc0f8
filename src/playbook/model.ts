import type { Expr } from './condition/syntax.ts';

/**
 * A playbook: the logic of a decision tree, checked, as data. Its words stand apart in `Phrases`, under the same ids,
 * so that a translation can change every word and no decision.
 */
export interface Playbook {
  readonly id: string;
  readonly version: number;
  /** A fingerprint of the logic, not of the words: two playbooks that decide alike have the same. */
  readonly digest: string;
  /** In the order they are asked. */
  readonly questions: readonly Question[];
  /** Asked once the verdict stands, and only where a step that is still possible waits for them. */
  readonly details: readonly Question[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly facts: readonly Fact[];
  /** The first whose condition holds is the verdict. */
  readonly verdicts: readonly Verdict[];
  readonly steps: readonly Step[];
  readonly handOffs: readonly HandOff[];
}

export const QUESTION_TYPES = ['yes-no', 'choice', 'choices', 'number', 'money', 'date', 'text'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

export const UNITS = ['hour', 'day', 'month', 'week', 'percent', 'round', 'person', 'time'] as const;
export type Unit = (typeof UNITS)[number];

/** Where a question leads when it does not lead to the next one: a later question's id, or `end`. */
export type Target = string;

export interface Question {
  readonly id: string;
  readonly type: QuestionType;
  readonly choices?: readonly Choice[];
  readonly unit?: Unit;
  /** Inclusive borders of a number, money or date: a value, or something worked out from earlier answers. */
  readonly min?: Expr;
  readonly max?: Expr;
  /** The smallest difference that counts in a number or amount; 1 when it is not named. */
  readonly step?: number;
  /** In the person's own hands: what would change by another answer is told first. */
  readonly yours?: boolean;
  /** Asked only when this holds. */
  readonly when?: Expr;
  /** May be left out. Every detail may. */
  readonly optional: boolean;
  /** Where a yes or a no leads. */
  readonly go?: { readonly yes?: Target; readonly no?: Target };
}

export interface Choice {
  readonly id: string;
  readonly go?: Target;
}

/** How a value prints. */
export type Print = QuestionType | 'percent';

export interface Fact {
  readonly id: string;
  /** The first branch whose condition holds gives the value; without any, the fact is nothing. */
  readonly first: readonly { readonly when?: Expr; readonly is: Expr }[];
  readonly print: Print;
  /** Whose choice labels print a choice or ticks: a question's id, or the fact's own. */
  readonly labels?: string;
}

export interface Verdict {
  readonly id: string;
  readonly when?: Expr;
  /** The playbook that goes on from here, and answers it fills in there. */
  readonly to?: string;
  readonly with?: Filled;
  /** Ids to say as its reasons, where they say it better than what its condition names. */
  readonly because?: readonly string[];
}

/** Answers to questions of another playbook, as a file would give them. */
export type Filled = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export const STEP_KINDS = ['do', 'avoid', 'message', 'note'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** No number that is answered is larger, or smaller than this with a minus. */
export const LARGEST_NUMBER = 1e12;

export const CHANNELS = ['call', 'mail', 'chat'] as const;
export type Channel = (typeof CHANNELS)[number];
/** The question whose answer picks the variant of a message. */
export const CHANNEL_QUESTION = 'channel';

export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly when?: Expr;
  readonly due?: Due;
  readonly because?: readonly string[];
  /** Touches contract, debt, insurance or personal data: the plan says once that it is no legal advice. */
  readonly legal: boolean;
  readonly basis: readonly Basis[];
  readonly waitsFor: readonly Wait[];
}

/** A point that a step stands on; one with a condition only where that holds, as for a sentence of the step that has it too. */
export interface Basis {
  readonly point: string;
  readonly when?: Expr;
}

/** Details that a condition, a day or a text needs; those of a sentence with a condition only where that may hold. */
export interface Wait {
  readonly when?: Expr;
  readonly details: readonly string[];
}

/** The day a step is due: days from today, or from a date fact or another step. */
export interface Due {
  readonly from: { readonly today: true } | { readonly fact: string } | { readonly step: string };
  readonly add: number;
  /** Due at once, ahead of all else on that day. */
  readonly urgent: boolean;
}

export interface HandOff {
  readonly id: string;
  readonly when?: Expr;
  readonly to: string;
  /** About somebody else, such as the next prospect: no answer goes along but those it fills in. */
  readonly fresh?: true;
  readonly with: Filled;
  readonly waitsFor: readonly Wait[];
}
