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

/** Whether it can be smaller or larger. */
export function isMeasured(kind: Kind): boolean {
  return kind.type === 'number' || kind.type === 'date';
}

/** The kind that holds both, if there is one. Words become a choice between them. */
export function unite(a: Kind, b: Kind): Kind | undefined {
  if (a.type === 'any') return b;
  if (b.type === 'any') return a;
  if (isWord(a) && isWord(b)) {
    const labels = labelsOf(a) ?? labelsOf(b);
    return { type: 'choice', ids: [...new Set([...idsOf(a), ...idsOf(b)])], ...(labels && { labels }) };
  }
  if (a.type === 'text' && b.type === 'word') return a;
  if (a.type === 'word' && b.type === 'text') return b;
  return a.type === b.type ? a : undefined;
}

function isWord(kind: Kind): boolean {
  return kind.type === 'word' || kind.type === 'choice';
}

function idsOf(kind: Kind): readonly string[] {
  if (kind.type === 'word') return [kind.word];
  return kind.type === 'choice' || kind.type === 'choices' ? kind.ids : [];
}

function labelsOf(kind: Kind): string | undefined {
  return kind.type === 'choice' || kind.type === 'choices' ? kind.labels : undefined;
}
