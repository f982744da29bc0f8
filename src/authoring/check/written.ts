import { type Entry, type MapTree, nodeAt, plainOf, type ScalarTree, type Tree } from '../../playbook/tree.ts';

/** A piece of text that an author wrote for people to read, and what it is there for. */
export interface Written {
  /** The key it stands under: ask, why, label, said, title, say, text and so on. */
  readonly key: string;
  readonly text: string;
  readonly node: ScalarTree;
}

const PRINTED = ['title', 'say', 'text', 'call', 'mail', 'chat'];
const OF_QUESTION = ['ask', 'why', 'said', 'blank', 'otherwise'];

/** Every text of a playbook file, in the order it is written. Shared questions have theirs elsewhere. */
export function writtenTexts(tree: MapTree): Written[] {
  const found: Written[] = [];
  for (const { key, value } of tree.entries) {
    if (key === 'title' || key === 'about') add(found, key, value);
    else if (value.kind === 'map') for (const entry of value.entries) addEntry(found, key, entry);
  }
  return found;
}

/** The texts of one question. */
export function questionTexts(question: Tree): Written[] {
  const found: Written[] = [];
  for (const { key, value } of entriesOf(question)) {
    if (OF_QUESTION.includes(key)) add(found, key, value);
    if (key !== 'choices') continue;
    for (const { value: choice } of entriesOf(value)) {
      if (choice.kind === 'scalar') add(found, 'label', choice);
      else for (const part of entriesOf(choice)) if (part.key !== 'go') add(found, part.key, part.value);
    }
  }
  return found;
}

function addEntry(found: Written[], section: string, { value }: Entry): void {
  if (section === 'questions' || section === 'details') found.push(...questionTexts(value));
  else if (section === 'facts') {
    for (const { key, value: part } of entriesOf(value)) {
      if (key === 'labels') for (const label of entriesOf(part)) add(found, 'labels', label.value);
      else if (OF_QUESTION.includes(key)) add(found, key, part);
    }
  } else if (section === 'verdicts' || section === 'steps' || section === 'hand-offs') {
    // The titles of what to avoid and of notes are printed one after the other, as a paragraph.
    const runsOn = ['avoid', 'note'].includes(String(plainOf(nodeAt(value, ['kind']))));
    for (const { key, value: part } of entriesOf(value))
      if (PRINTED.includes(key)) add(found, runsOn && key === 'title' ? 'text' : key, part);
  }
}

/** A text is a string, or a list of strings and of `{ if, text }`. */
function add(found: Written[], key: string, node: Tree): void {
  if (node.kind === 'scalar') found.push({ key, text: String(node.value), node });
  else if (node.kind === 'list')
    for (const item of node.items) add(found, key, item.kind === 'map' ? nodeAt(item, ['text']) : item);
}

function entriesOf(tree: Tree): readonly Entry[] {
  return tree.kind === 'map' ? tree.entries : [];
}
