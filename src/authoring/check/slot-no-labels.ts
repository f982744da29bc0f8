import { slotsIn } from '../../words/message.ts';
import type { Rule } from './rule.ts';

/** A fact that gives choices and has no words for them, printed. */
export const slotNoLabels: Rule<'slot-no-labels'> = ({ playbook, parts, slot }, report) => {
  const wordless = new Set(
    playbook.facts
      .filter(({ print, labels }) => (print === 'choice' || print === 'choices') && labels === undefined)
      .map(({ id }) => id),
  );
  wordless.add('verdict');
  for (const part of parts)
    for (const name of slotsIn(part.part.message).keys()) if (wordless.has(name)) report(slot(part, name), { name });
};
