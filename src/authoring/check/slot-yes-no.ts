import { slotsIn } from '../../words/message.ts';
import type { Rule } from './rule.ts';

/** A yes or no printed within a sentence. */
export const slotYesNo: Rule<'slot-yes-no'> = ({ playbook, parts, slot }, report) => {
  const { questions, details, facts } = playbook;
  const bare = new Set([
    ...[...questions, ...details].filter(({ type }) => type === 'yes-no').map(({ id }) => id),
    ...facts.filter(({ print }) => print === 'yes-no').map(({ id }) => id),
  ]);
  for (const part of parts)
    for (const name of slotsIn(part.part.message).keys()) if (bare.has(name)) report(slot(part, name), { name });
};
