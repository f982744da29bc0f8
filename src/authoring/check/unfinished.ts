import type { WordRule } from './rule.ts';

/** Marks that writers leave for themselves. */
export const unfinished: WordRule<'unfinished'> = ({ written, piece }, report) => {
  for (const one of written) {
    for (const [found] of one.text.matchAll(/\b(?:XXX+|TODO|FIXME|TBD)\b/g)) report(piece(one, found), { found });
  }
};
