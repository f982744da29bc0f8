import type { WordRule } from './rule.ts';

/** A question that ends in neither a question mark nor a full stop. */
export const askEnding: WordRule<'ask-ending'> = ({ written, piece }, report) => {
  for (const one of written) {
    if (one.key === 'ask' && !/[?.？。]\)?$/u.test(one.text.trim())) report(piece(one, one.text), {});
  }
};
