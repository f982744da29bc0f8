import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Message, MessageElement } from './message.ts';

export type ParsedMessage =
  | { readonly message: Message }
  | { readonly fault: 'syntax'; readonly detail: string; readonly offset: number }
  | { readonly fault: 'unsupported'; readonly what: string };

/**
 * Reads ICU MessageFormat, of which playbooks use slots and `plural`. The rest of the format (select, dates, tags) is refused:
 * values print by their own type, and logic stands in conditions.
 */
export function parseMessage(text: string): ParsedMessage {
  let elements: MessageFormatElement[];
  try {
    elements = parse(text, { ignoreTag: true, requiresOtherClause: true, captureLocation: false });
  } catch (error) {
    const { message, location } = error as { message: string; location?: { start: { offset: number } } };
    return { fault: 'syntax', detail: message.toLowerCase().replaceAll('_', ' '), offset: location?.start.offset ?? 0 };
  }
  const unsupported = firstUnsupported(elements);
  return unsupported === undefined ? { message: elements.map(convert) } : { fault: 'unsupported', what: unsupported };
}

const NAMES: Readonly<Record<number, string>> = {
  [TYPE.number]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
  [TYPE.select]: 'select',
  [TYPE.tag]: 'tag',
};

function firstUnsupported(elements: readonly MessageFormatElement[]): string | undefined {
  for (const element of elements) {
    const name = NAMES[element.type];
    if (name !== undefined) return name;
    if (element.type !== TYPE.plural) continue;
    if (element.pluralType === 'ordinal') return 'selectordinal';
    if (element.offset !== 0) return 'offset';
    for (const option of Object.values(element.options)) {
      const inner = firstUnsupported(option.value);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function convert(element: MessageFormatElement): MessageElement {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return { slot: element.value };
    case TYPE.plural: {
      const options = Object.entries(element.options).map(
        ([name, option]) => [name, option.value.map(convert)] as const,
      );
      return { plural: element.value, options: Object.fromEntries(options) };
    }
    default:
      return { number: true };
  }
}
