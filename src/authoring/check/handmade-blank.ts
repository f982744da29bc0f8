import type { WordRule } from './rule.ts';

/** Underscores to be filled in by hand. */
export const handmadeBlank: WordRule<'handmade-blank'> = ({ written, piece }, report) => {
  for (const one of written) {
    for (const [found] of one.text.matchAll(/_{3,}/g)) report(piece(one, found), { found });
  }
};
