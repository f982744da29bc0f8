/**
 * What a sound playbook may still be told: each of these has one rule in `src/authoring/check`, and a playbook may waive it with
 * a reason. Data only, as in `ProblemData`.
 */
export interface CheckData {
  // Written and never used
  'unused-detail': { readonly id: string };
  'unused-fact': { readonly id: string };
  'unused-list': { readonly id: string };
  'unused-answer': { readonly id: string };
  'dropped-answers': { readonly id: string };
  // Words
  'no-words': { readonly id: string; readonly key: string };
  'slot-no-labels': { readonly name: string };
  'slot-yes-no': { readonly name: string };
  'unguarded-slot': { readonly name: string };
  'too-long': { readonly key: string; readonly length: number; readonly limit: number };
  'doubled-word': { readonly word: string };
  'double-space': Record<never, never>;
  'space-before-mark': { readonly mark: string };
  'handmade-blank': { readonly found: string };
  unfinished: { readonly found: string };
  'ask-ending': Record<never, never>;
  'same-label': { readonly label: string; readonly first: string };
  'similar-labels': { readonly first: string };
  // Conditions
  'constant-condition': Record<never, never>;
  'repeated-condition': { readonly id: string; readonly first: string };
  'dead-branch': { readonly id: string };
  'equal-fractions': Record<never, never>;
  'many-factors': { readonly id: string; readonly count: number };
  'division-here': Record<never, never>;
  // Hand-offs
  'unknown-answer': { readonly playbook: string; readonly id: string; readonly nearest?: string };
  'wrong-answer': { readonly playbook: string; readonly id: string; readonly given: string };
}

export type CheckCode = keyof CheckData;
