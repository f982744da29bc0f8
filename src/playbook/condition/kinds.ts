/** What an expression gives, as far as it is known when a playbook is read. `any` stands in for what is already reported. */
export type Kind =
  | { readonly type: 'yes-no' | 'number' | 'date' | 'text' | 'any' }
  | { readonly type: 'choice' | 'choices'; readonly ids: readonly string[]; readonly labels?: string }
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'words' };

export const YES_NO: Kind = { type: 'yes-no' };
export const NUMBER: Kind = { type: 'number' };
export const DATE: Kind = { type: 'date' };
export const TEXT: Kind = { type: 'text' };
export const ANY: Kind = { type: 'any' };
