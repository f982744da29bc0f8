import type { CheckData } from './checks.ts';
import type { Place } from './text.ts';

/** What a node should have been. */
export type Wanted =
  | { readonly is: 'text' | 'number' | 'whole-number' | 'yes-no' | 'list' | 'map' | 'examples' | 'other' }
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'at-least' | 'over' | 'at-most'; readonly of: 'text' | 'list' | 'number'; readonly limit: number };

/** What each kind of Problem needs to be told in words. Data only: the sentences stand in the catalogs of `src/words`. */
export interface ProblemData extends CheckData {
  // Text and YAML
  empty: Record<never, never>;
  syntax: { readonly detail: string; readonly hint?: 'colon' | 'tab' | 'quote' | 'documents' };
  'duplicate-key': { readonly key: string };
  tag: { readonly tag: string };
  alias: { readonly name: string };
  'key-not-text': { readonly key: string };
  'cut-by-comment': { readonly kept: string };
  'too-deep': Record<never, never>;
  'control-character': { readonly code: string };
  // Shape
  'unknown-key': { readonly key: string; readonly legal: readonly string[]; readonly nearest?: string };
  'missing-key': { readonly key: string };
  shape: { readonly key: string; readonly wanted: readonly Wanted[]; readonly nearest?: string };
  'text-is-map': Record<never, never>;
  // Ids
  'bad-id': { readonly id: string; readonly form: 'snake' | 'kebab' };
  'reserved-id': { readonly id: string };
  'same-id': { readonly id: string };
  // What belongs to what
  'no-room': Record<never, never>;
  'missing-choices': { readonly type: string };
  'needless-key': { readonly key: string; readonly type: string };
  'unknown-shared': { readonly id: string; readonly nearest?: string };
  'unknown-target': { readonly target: string; readonly nearest?: string };
  'backward-target': { readonly target: string };
  'unknown-labels': { readonly id: string };
  'unreachable-verdict': { readonly after: string };
  'nothing-inside': { readonly section: string };
  // Conditions
  expression: { readonly detail: string; readonly hint?: 'too-long' };
  unsupported: { readonly what: string };
  'unknown-name': { readonly name: string; readonly nearest?: string };
  type: { readonly wanted: string; readonly got: string };
  mixed: { readonly one: string; readonly other: string };
  'not-a-choice': { readonly given: string; readonly allowed: readonly string[]; readonly nearest?: string };
  arguments: { readonly name: string; readonly wanted: number; readonly got: number };
  circle: { readonly ids: readonly string[] };
  'long-chain': { readonly limit: number };
  'reads-later': { readonly id: string };
  'reads-verdict': { readonly id: string };
  'reads-detail': { readonly id: string };
  // Words
  message: { readonly detail: string };
  'unsupported-format': { readonly what: string };
  'unknown-slot': { readonly name: string; readonly nearest?: string };
  'slot-not-number': { readonly name: string };
  'needs-blank': { readonly id: string };
  // Steps
  due: { readonly given: string };
  'unknown-due': { readonly name: string; readonly nearest?: string };
  'due-circle': { readonly ids: readonly string[] };
  'needs-due': { readonly kind: string };
  'needless-due': { readonly kind: string };
  'needless-variant': { readonly kind: string };
  'variant-without-channel': { readonly channel: string };
  'bare-basis': Record<never, never>;
  'unknown-point': { readonly point: string; readonly nearest?: string };
  // Hand-offs
  'unknown-playbook': { readonly id: string; readonly nearest?: string };
  // A playbook in a folder of one's own
  'other-id': { readonly id: string; readonly wanted: string };
  // Waivers
  'unknown-waiver': { readonly code: string; readonly nearest?: string };
  'waiver-without-reason': { readonly code: string };
  'needless-waiver': { readonly code: string };
  // Examples
  'no-such-day': { readonly given: string };
  'no-such-question': { readonly id: string; readonly nearest?: string };
  'no-such-verdict': { readonly id: string; readonly nearest?: string };
  'no-such-step': { readonly id: string; readonly nearest?: string };
  'no-such-fact': { readonly id: string; readonly nearest?: string };
  'bad-answer': { readonly id: string; readonly given: string };
  'example-fails': { readonly name: string; readonly differences: number };
}

export type ProblemCode = keyof ProblemData;

/** One mistake in a file that a person wrote. */
export type Problem = {
  [C in ProblemCode]: { readonly code: C; readonly place: Place; readonly data: ProblemData[C] };
}[ProblemCode];

/** Takes a Problem of any kind; the place is worked out by whoever passes the function on. */
export type Report = <C extends ProblemCode>(code: C, offset: number, data: ProblemData[C]) => void;
