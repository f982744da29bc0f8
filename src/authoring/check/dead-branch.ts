import type { Rule } from './rule.ts';

/** A branch of a fact behind one that always holds. */
export const deadBranch: Rule<'dead-branch'> = ({ playbook, spot }, report) => {
  for (const { id, first } of playbook.facts) {
    const last = first.findIndex(({ when }) => when === undefined);
    if (last >= 0 && last < first.length - 1) report(spot({ section: 'facts', id, path: ['first', last + 1] }), { id });
  }
};
