import type { QuestionType } from '../playbook/model.ts';
import type { PlainAnswer } from './answers.ts';

/** Whoever answers: a terminal, or a script in a test. It shows words it is given and has none of its own about the situation. */
export interface Prompter {
  /** Says something that needs no answer. */
  say(text: string): void;
  /** Shows a text as it is, such as a command to copy: it is not broken over lines. */
  command(text: string): void;
  ask(request: Request): Promise<Reply>;
  /** Shows all answers; one may be picked to be changed. */
  review(rows: readonly ReviewRow[]): Promise<ReviewReply>;
  /** Lets one of a few things be picked; the first is what most people want, and what going back means. */
  pick(question: string, choices: readonly { readonly id: string; readonly label: string }[]): Promise<string>;
}

export interface Request {
  readonly id: string;
  readonly type: QuestionType;
  readonly ask: string;
  readonly why: string | undefined;
  /** "question 3 of about 8". */
  readonly position: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly unit: string | undefined;
  readonly optional: boolean;
  /** Asked after the verdict: leaving it out is what Enter does. */
  readonly isDetail: boolean;
  /** The answer so far, when the question comes again. */
  readonly before: PlainAnswer | undefined;
  readonly canGoBack: boolean;
  /** A sentence about what is wrong with an answer, or `undefined` when nothing is. */
  check(given: unknown): string | undefined;
}

export type Reply = { readonly answer: unknown } | 'back' | 'stop';

export interface ReviewRow {
  readonly id: string;
  readonly ask: string;
  readonly answer: string;
}

export type ReviewReply = { readonly change: string } | 'plan' | 'back' | 'stop';
