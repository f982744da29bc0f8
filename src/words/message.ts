/** A message with slots: literal text, a slot, or words that depend on a number (`number` inside them is that number). */
export type Message = readonly MessageElement[];
export type MessageElement =
  | string
  | { readonly slot: string }
  | { readonly plural: string; readonly options: Readonly<Record<string, Message>> }
  | { readonly number: true };

/** The ids in a message, each once. `plural` ones must be numbers. */
export function slotsIn(
  message: Message,
  found: Map<string, 'slot' | 'plural'> = new Map(),
): Map<string, 'slot' | 'plural'> {
  for (const element of message) {
    if (typeof element === 'string') continue;
    if ('slot' in element && !found.has(element.slot)) found.set(element.slot, 'slot');
    if ('plural' in element) {
      found.set(element.plural, 'plural');
      for (const option of Object.values(element.options)) slotsIn(option, found);
    }
  }
  return found;
}

/** Where a value stands in its sentence: within it, at its beginning, or as all of it, but for the mark at its end. */
export type PlaceInSentence = 'within' | 'first' | 'whole';

/** What a message needs to be written out in one language. */
export interface Filling {
  /** The printed value of an id. */
  print(id: string, place: PlaceInSentence): string;
  /** The number an id stands for, or `undefined` when it is not known. */
  number(id: string): number | undefined;
  /** The plural category of a number, `one` or `other` and so on. */
  plural(number: number): string;
  printNumber(number: number): string;
}

const SENTENCE_END = /(^|[.!?]\s+|\n\s*)$/;

export function writeMessage(message: Message, filling: Filling, number?: number): string {
  let out = '';
  for (const [i, element] of message.entries()) {
    if (typeof element === 'string') out += element;
    else if ('slot' in element) out += joined(filling.print(element.slot, placeIn(message, i, out)), message[i + 1]);
    else if ('number' in element) out += number === undefined ? '' : filling.printNumber(number);
    else out += writePlural(element, filling);
  }
  return out;
}

function placeIn(message: Message, at: number, before: string): PlaceInSentence {
  if (!SENTENCE_END.test(before)) return 'within';
  const next = message[at + 1];
  const ends =
    typeof next === 'string' && (/^[.!?]+\s/.test(next) || (at + 2 === message.length && /^[.!?]+$/.test(next)));
  return ends ? 'whole' : 'first';
}

/** A typed answer often ends in a full stop; inside a sentence, or before one that ends it, that is one too many. */
function joined(printed: string, next: MessageElement | undefined): string {
  const goesOn = typeof next === 'string' && /^([.,;:!?)]| \p{Ll})/u.test(next);
  return goesOn ? printed.replace(/(?<=[^.])\.$/, '') : printed;
}

/** `=1` beats the category; a number that is not known prints as its blank among the words for many. */
function writePlural(
  element: { plural: string; options: Readonly<Record<string, Message>> },
  filling: Filling,
): string {
  const { options } = element;
  const number = filling.number(element.plural);
  if (number === undefined) {
    const many = (options.other ?? []).map((part) =>
      typeof part === 'object' && 'number' in part ? { slot: element.plural } : part,
    );
    return writeMessage(many, filling);
  }
  const option = options[`=${number}`] ?? options[filling.plural(number)] ?? options.other ?? [];
  return writeMessage(option, filling, number);
}
