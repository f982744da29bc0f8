import type { Rule } from './rule.ts';

/** A fact that nothing reads. */
export const unusedFact: Rule<'unused-fact'> = ({ playbook, uses, entry }, report) => {
  for (const { id } of playbook.facts) if (!uses.ids.has(id)) report(entry('facts', id), { id });
};
