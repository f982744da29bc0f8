import type { Target } from '../../plan/replay.ts';
import type { Playbook } from '../../playbook/model.ts';
import type { Phrases } from '../../playbook/phrases.ts';
import { type Entry, type MapTree, nodeAt, type Tree } from '../../playbook/tree.ts';
import type { Source } from '../../source/text.ts';
import { expressionsOf, printedParts, type Spot } from '../expressions.ts';
import { usesOf } from '../uses.ts';
import type { Subject, WordSubject } from './rule.ts';
import { writtenTexts } from './written.ts';

/** A sound playbook as a subject for the rules. */
export function subjectOf(
  source: Source,
  read: { readonly playbook: Playbook; readonly phrases: Phrases; readonly tree: MapTree },
  target: (id: string) => Target | undefined,
): Subject {
  const { playbook, phrases, tree } = read;
  const expressions = expressionsOf(playbook, phrases);
  const parts = printedParts(playbook, phrases);
  const entries = indexEntries(tree);
  const entry = (section: string, id: string) => entries.get(`${section}/${id}`);
  const nodeOf = ({ section, id, path }: Spot): Tree | undefined => {
    const found = entry(section, id);
    return found && nodeAt(found.value, path);
  };
  return {
    ...wordSubjectOf(source, tree),
    ...{ playbook, phrases, expressions, parts, target },
    uses: usesOf(playbook, expressions, parts),
    entry: (section, id) => entry(section, id)?.start ?? tree.start,
    spot: (spot) => nodeOf(spot)?.start ?? tree.start,
    slot(part, name) {
      const node = nodeOf(part);
      const text = node && nodeAt(node, ['text']);
      return text === undefined ? tree.start : pieceIn(source, text, `{${name}`);
    },
  };
}

/** The words of a file as a subject. */
export function wordSubjectOf(source: Source, tree: MapTree): WordSubject {
  return { tree, written: writtenTexts(tree), piece: ({ node }, text) => pieceIn(source, node, text) };
}

/** A block of lines has no offsets of its own, but a piece of it stands somewhere after its beginning. */
function pieceIn(source: Source, node: Tree, text: string): number {
  if (node.kind !== 'scalar') return node.start;
  const at = source.text.slice(node.start, node.start + node.written.length * 2 + 200).indexOf(text);
  return at < 0 ? node.start : node.start + at;
}

function indexEntries(tree: MapTree): ReadonlyMap<string, Entry> {
  const index = new Map<string, Entry>();
  for (const { key, value } of tree.entries) {
    if (value.kind === 'map') for (const entry of value.entries) index.set(`${key}/${entry.key}`, entry);
  }
  return index;
}
