import type { Fact, Print } from '../model.ts';
import type { FactPhrases } from '../phrases.ts';
import type { factShape } from '../shape.ts';
import { nodeAt } from '../tree.ts';
import type { Context, Shaped } from './context.ts';
import type { QuestionItem } from './questions.ts';
import { checkCut, readText } from './words.ts';

/** A fact's logic and words: how it prints, and whose labels print it. */
export function readFactItem(
  item: Shaped<typeof factShape>,
  { names }: Context,
  questions: readonly QuestionItem[],
): { fact: Fact; phrases: FactPhrases } {
  const { id, shape, tree, report } = item;
  const read = names.fact(id);
  const kind = read?.kind ?? { type: 'any' };
  const declared = 'type' in shape ? shape.type : undefined;
  const inferred = kind.type === 'any' || kind.type === 'word' || kind.type === 'words' ? 'text' : kind.type;
  if (declared !== undefined && kind.type !== 'any') {
    const wanted = declared === 'date' ? 'date' : 'number';
    if (kind.type !== wanted) report('type', nodeAt(tree, ['type']).start, { wanted, got: kind.type });
  }
  const own = 'labels' in shape ? shape.labels : undefined;
  const inherited = kind.type === 'choice' || kind.type === 'choices' ? kind.labels : undefined;
  if (typeof own === 'string' && !questions.some((question) => question.id === own)) {
    report('unknown-labels', nodeAt(tree, ['labels']).start, { id: own });
  }
  if (typeof own === 'object' && (kind.type === 'choice' || kind.type === 'choices')) {
    for (const word of kind.ids)
      if (!(word in own)) report('missing-key', nodeAt(tree, ['labels']).start, { key: word });
  }
  if (tree.kind === 'map') for (const key of ['blank', 'otherwise']) checkCut(nodeAt(tree, [key]), report);
  const labelTree = nodeAt(tree, ['labels']);
  if (labelTree.kind === 'map' && labelTree !== tree)
    for (const { value } of labelTree.entries) checkCut(value, report);
  const labels = typeof own === 'string' ? own : typeof own === 'object' ? id : inherited;
  const print: Print = declared ?? inferred;
  return {
    fact: { id, first: read?.first ?? [], print, ...(labels && { labels }) },
    phrases: {
      ...(typeof own === 'object' && { labels: own }),
      ...('said' in shape &&
        shape.said !== undefined && { said: readText(nodeAt(tree, ['said']), shape.said, names, report) }),
      ...('blank' in shape && shape.blank && { blank: shape.blank }),
      ...('otherwise' in shape && shape.otherwise && { otherwise: shape.otherwise }),
    },
  };
}
