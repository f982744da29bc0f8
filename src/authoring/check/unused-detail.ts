import type { Rule } from './rule.ts';

/** A detail that no step, hand-off, fact or other detail reads. */
export const unusedDetail: Rule<'unused-detail'> = ({ playbook, uses, entry }, report) => {
  for (const { id } of playbook.details) if (!uses.ids.has(id)) report(entry('details', id), { id });
};
