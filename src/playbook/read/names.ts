import { ANY, DATE, type Kind, NUMBER, TEXT, unite, YES_NO } from '../condition/kinds.ts';
import { type Expr, idsIn } from '../condition/syntax.ts';
import type { FactShape, QuestionShape } from '../shape.ts';
import { nodeAt } from '../tree.ts';
import { readExpression } from './expression.ts';
import type { Item } from './sections.ts';

/** A fact whose branches were read. */
export interface ReadFact {
  readonly first: readonly { readonly when?: Expr; readonly is: Expr }[];
  readonly kind: Kind;
}

/** As many facts may stand on each other: reading and evaluating them recurs. */
const LONGEST_CHAIN = 30;

const UNKNOWN: ReadFact = { first: [], kind: ANY };

/** Everything a playbook declares, and what kind of value each name has. */
export interface Names {
  kindOf(id: string): Kind | undefined;
  all(): Iterable<string>;
  readonly lists: ReadonlySet<string>;
  fact(id: string): ReadFact | undefined;
  /** The questions, details and own words (`today`, `verdict`) that a fact, or any name, hangs on. */
  rootsOf(id: string): ReadonlySet<string>;
}

/**
 * Collects the names of a playbook. `declared` are all ids that stand in the file, sound or not, so that a broken question is
 * reported once and not again wherever it is used. Facts are read when first asked for, in whatever order they stand.
 */
export function collectNames(
  questions: readonly Item<QuestionShape>[],
  facts: readonly Item<FactShape>[],
  verdictIds: readonly string[],
  declared: { readonly names: ReadonlySet<string>; readonly lists: ReadonlySet<string> },
): Names {
  const kinds = new Map<string, Kind>(questions.map(({ id, shape }) => [id, kindOfQuestion(id, shape)]));
  kinds.set('today', DATE);
  kinds.set('verdict', { type: 'choice', ids: verdictIds });
  const factItems = new Map(facts.map((item) => [item.id, item]));
  const read = new Map<string, ReadFact>();
  const reading: string[] = [];
  const lengths = new Map<string, number>();
  const roots = new Map<string, ReadonlySet<string>>();

  /** Where a chain of facts gets too long it ends. Said of the first such fact: the others often stand on it. */
  let isSaid = false;
  const cut = (item: Item<FactShape>): ReadFact => {
    if (!isSaid) item.report('long-chain', item.start, { limit: LONGEST_CHAIN });
    isSaid = true;
    return UNKNOWN;
  };

  const names: Names = {
    kindOf(id) {
      return kinds.get(id) ?? names.fact(id)?.kind ?? (declared.names.has(id) ? ANY : undefined);
    },
    all: () => [...kinds.keys(), ...declared.names],
    lists: declared.lists,
    fact(id) {
      const item = factItems.get(id);
      if (item === undefined) return undefined;
      const known = read.get(id);
      if (known !== undefined) return known;
      if (reading.includes(id)) {
        item.report('circle', item.start, { ids: [...reading.slice(reading.indexOf(id)), id] });
        return UNKNOWN;
      }
      if (reading.length === LONGEST_CHAIN) return cut(factItems.get(reading[0] as string) ?? item);
      reading.push(id);
      const fact = readFact(item, names);
      reading.pop();
      read.set(id, fact);
      const length = 1 + Math.max(0, ...[...idsInFact(fact)].map((used) => lengths.get(used) ?? 0));
      if (length > LONGEST_CHAIN) {
        read.set(id, UNKNOWN);
        return cut(item);
      }
      lengths.set(id, length);
      return fact;
    },
    rootsOf(id) {
      const known = roots.get(id);
      if (known !== undefined) return known;
      const found = new Set<string>();
      roots.set(id, found);
      const fact = names.fact(id);
      if (fact === undefined) found.add(id);
      else for (const used of idsInFact(fact)) for (const root of names.rootsOf(used)) found.add(root);
      return found;
    },
  };
  return names;
}

function idsInFact(fact: ReadFact): Set<string> {
  const ids = new Set<string>();
  for (const { when, is } of fact.first) {
    if (when !== undefined) idsIn(when, ids);
    idsIn(is, ids);
  }
  return ids;
}

function kindOfQuestion(id: string, shape: QuestionShape): Kind {
  switch (shape.type) {
    case 'yes-no':
      return YES_NO;
    case 'choice':
    case 'choices':
      return { type: shape.type, ids: Object.keys(shape.choices ?? {}), labels: id };
    case 'date':
      return DATE;
    case 'text':
      return TEXT;
    default:
      return NUMBER;
  }
}

function readFact(item: Item<FactShape>, names: Names): ReadFact {
  const { shape, tree, report } = item;
  if ('is' in shape) {
    const is = readExpression(tree.kind === 'map' ? nodeAt(tree, ['is']) : tree, shape.is, names, report);
    return is === undefined ? { first: [], kind: ANY } : { first: [{ is: is.expr }], kind: settle(is.kind) };
  }
  let kind: Kind = ANY;
  const first = shape.first.flatMap((branch, i) => {
    const when =
      branch.if === undefined
        ? undefined
        : readExpression(nodeAt(tree, ['first', i, 'if']), branch.if, names, report, YES_NO);
    const node = nodeAt(tree, ['first', i, 'is']);
    const is = readExpression(node, branch.is, names, report);
    if (is === undefined) return [];
    const united = unite(kind, is.kind);
    if (united === undefined) report('mixed', node.start, { one: kind.type, other: is.kind.type });
    kind = united ?? ANY;
    return [{ ...(when && { when: when.expr }), is: is.expr }];
  });
  return { first, kind: settle(kind) };
}

/** A single word is a choice of one. */
function settle(kind: Kind): Kind {
  return kind.type === 'word' ? { type: 'choice', ids: [kind.word] } : kind;
}
