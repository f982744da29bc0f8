import type { WordRule } from './rule.ts';

/** Two spaces within a line. */
export const doubleSpace: WordRule<'double-space'> = ({ written, piece }, report) => {
  for (const one of written) {
    for (const [found] of one.text.matchAll(/\S {2,}(?=\S)/g)) report(piece(one, found) + 1, {});
  }
};
