import type { WordRule } from './rule.ts';

/** A space before a comma, full stop or the like. An ellipsis may have one, and so may a number such as " .5". */
export const spaceBeforeMark: WordRule<'space-before-mark'> = ({ written, piece }, report) => {
  for (const one of written) {
    for (const [found, mark = ''] of one.text.matchAll(/\S ([,;:!?]|\.(?![.\d]))(?=\s|$)/g))
      report(piece(one, found) + 1, { mark });
  }
};
