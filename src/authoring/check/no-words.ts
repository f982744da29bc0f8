import type { Text } from '../../playbook/phrases.ts';
import type { Section } from '../expressions.ts';
import type { Rule } from './rule.ts';

/** A verdict, step or hand-off that prints nothing but empty space. */
export const noWords: Rule<'no-words'> = ({ phrases, spot }, report) => {
  const check = (section: Section, id: string, key: string, text: Text) => {
    if (isEmpty(text)) report(spot({ section, id, path: [key] }), { id, key });
  };
  for (const [id, { title, say }] of Object.entries(phrases.verdicts)) {
    check('verdicts', id, 'title', title);
    check('verdicts', id, 'say', say);
  }
  for (const [id, { title, text }] of Object.entries(phrases.steps)) {
    check('steps', id, 'title', title);
    check('steps', id, 'text', text);
  }
  for (const [id, say] of Object.entries(phrases.handOffs)) check('hand-offs', id, 'say', say);
};

function isEmpty(text: Text): boolean {
  return text.every(({ message }) => message.every((piece) => typeof piece === 'string' && piece.trim() === ''));
}
