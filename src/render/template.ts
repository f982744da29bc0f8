import type { Text } from '../playbook/phrases.ts';
import type { Message } from '../words/message.ts';

/** A text as it stands in the playbook, with its slots open: sentences under a condition follow each other. */
export function templateOf(text: Text): string {
  return text.map(({ message }) => openMessage(message)).join(' ');
}

/** Words that depend on a number are shown as those for many. */
function openMessage(message: Message): string {
  return message
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('slot' in piece) return `{${piece.slot}}`;
      if ('number' in piece) return '#';
      return openMessage(piece.options.other ?? []).replaceAll('#', `{${piece.plural}}`);
    })
    .join('');
}
