import { printExpression } from '../../playbook/condition/print.ts';
import type { Rule } from './rule.ts';

/** Two verdicts under the very same condition: the second is never reached. */
export const repeatedCondition: Rule<'repeated-condition'> = ({ playbook, spot }, report) => {
  const seen = new Map<string, string>();
  for (const { id, when } of playbook.verdicts) {
    if (when === undefined) continue;
    const condition = printExpression(when);
    const first = seen.get(condition);
    if (first === undefined) seen.set(condition, id);
    else report(spot({ section: 'verdicts', id, path: ['if'] }), { id, first });
  }
};
