import { type Expr, idsIn } from '../playbook/condition/syntax.ts';
import type { Playbook, Question } from '../playbook/model.ts';

/** What leads to a question: the latest question that its condition hangs on, itself or through facts. */
export interface QuestionNode {
  readonly question: Question;
  /** Its place in the order of asking, from 1. */
  readonly number: number;
  readonly parent: string | undefined;
  readonly children: readonly QuestionNode[];
}

/** The questions of a playbook as a tree: each under what leads to it, and those that are always asked at the top. */
export function questionTree(playbook: Playbook): QuestionNode[] {
  const rootsOf = rootFinder(playbook);
  const position = new Map(playbook.questions.map(({ id }, i) => [id, i]));
  const children = new Map<string | undefined, Question[]>();
  const parents = new Map<string, string | undefined>();
  for (const [i, question] of playbook.questions.entries()) {
    const parent = latestBefore(question.when, i, rootsOf, position);
    parents.set(question.id, parent);
    children.set(parent, [...(children.get(parent) ?? []), question]);
  }
  const nodeOf = (question: Question): QuestionNode => ({
    question,
    number: (position.get(question.id) as number) + 1,
    parent: parents.get(question.id),
    children: (children.get(question.id) ?? []).map(nodeOf),
  });
  return (children.get(undefined) ?? []).map(nodeOf);
}

function latestBefore(
  when: Expr | undefined,
  i: number,
  rootsOf: (id: string) => ReadonlySet<string>,
  position: ReadonlyMap<string, number>,
): string | undefined {
  let latest: string | undefined;
  let at = -1;
  for (const id of when === undefined ? [] : idsIn(when)) {
    for (const root of rootsOf(id)) {
      const place = position.get(root) ?? -1;
      if (place > at && place < i) {
        at = place;
        latest = root;
      }
    }
  }
  return latest;
}

/** The questions that a name hangs on, through facts; each worked out once. */
function rootFinder({ facts }: Playbook): (id: string) => ReadonlySet<string> {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const known = new Map<string, ReadonlySet<string>>();
  const rootsOf = (id: string): ReadonlySet<string> => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const fact = byId.get(id);
    const roots = new Set<string>(fact === undefined ? [id] : []);
    known.set(id, roots);
    for (const { when, is } of fact?.first ?? []) {
      for (const used of [...(when === undefined ? [] : idsIn(when)), ...idsIn(is)])
        for (const root of rootsOf(used)) roots.add(root);
    }
    return roots;
  };
  return rootsOf;
}

/** Where answers lead without a condition: a choice, or a yes or no, with a `go`. */
export interface Leap {
  readonly from: string;
  /** A choice's id, or `yes` or `no`. */
  readonly answer: string;
  /** A question's id, or `end`. */
  readonly to: string;
}

export function leapsOf({ questions }: Playbook): Leap[] {
  return questions.flatMap(({ id, go, choices }) => [
    ...Object.entries(go ?? {}).map(([answer, to]) => ({ from: id, answer, to })),
    ...(choices ?? []).flatMap((choice) =>
      choice.go === undefined ? [] : [{ from: id, answer: choice.id, to: choice.go }],
    ),
  ]);
}
