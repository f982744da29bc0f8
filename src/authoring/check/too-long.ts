import type { WordRule } from './rule.ts';

/** Characters that fit on one line of an 80-column prompt; a choice has four columns before it. */
const LIMITS: Readonly<Record<string, number>> = { ask: 80, label: 76, title: 80 };

/** A question, label or title that does not fit on a line. Slots count as they are written, words for one number as those for many. */
export const tooLong: WordRule<'too-long'> = ({ written, piece }, report) => {
  for (const one of written) {
    const limit = LIMITS[one.key];
    const length = [...withoutPlurals(one.text.trim())].length;
    if (limit !== undefined && length > limit) report(piece(one, one.text), { key: one.key, length, limit });
  }
};

/** `{n, plural, one {# day} other {# days}}` as `# days`. */
function withoutPlurals(text: string): string {
  return text.replace(/\{\w+, plural,[^{}]*(?:\{[^{}]*\}\s*\w*\s*)*?other \{([^{}]*)\}\s*\}/g, '$1');
}
