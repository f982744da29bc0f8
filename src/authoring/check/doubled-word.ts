import type { WordRule } from './rule.ts';

/** Two of these may well follow each other. */
const MAY_REPEAT = new Set(['had', 'that', 'very', 'no', 'so']);

/** The same word twice in a row: "the the". */
export const doubledWord: WordRule<'doubled-word'> = ({ written, piece }, report) => {
  for (const one of written) {
    for (const [both, word = ''] of one.text.matchAll(/(?<![\p{L}\p{N}'’{-])(\p{L}+)\s+\1(?![\p{L}\p{N}'’}-])/giu)) {
      if (!MAY_REPEAT.has(word.toLowerCase())) report(piece(one, both), { word });
    }
  }
};
