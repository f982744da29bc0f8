import type { Rule } from './rule.ts';

/** A list of words that no condition looks for. */
export const unusedList: Rule<'unused-list'> = ({ playbook, uses, entry }, report) => {
  for (const id of Object.keys(playbook.lists)) if (!uses.lists.has(id)) report(entry('lists', id), { id });
};
