import { nodeAt } from '../../playbook/tree.ts';
import type { Rule } from './rule.ts';

/** A verdict that fills in answers of another playbook and names none. */
export const droppedAnswers: Rule<'dropped-answers'> = ({ tree, playbook, spot }, report) => {
  for (const { id, to } of playbook.verdicts) {
    const written = nodeAt(tree, ['verdicts', id]);
    const hasWith = written.kind === 'map' && written.entries.some(({ key }) => key === 'with');
    if (to === undefined && hasWith) report(spot({ section: 'verdicts', id, path: ['with'] }), { id });
  }
};
