import type { Report } from '../../source/problem.ts';
import type { Names } from './names.ts';

/** Which answers exist at the place where something is read: those of so many questions and details, counted from the first. */
export interface Reach {
  readonly questions: number;
  readonly details: number;
  readonly verdict: boolean;
}

/** Knows what may read what: a question those before it, a verdict all questions, a step everything. */
export function orderRules(questionIds: readonly string[], detailIds: readonly string[], names: Names) {
  const questions = new Map(questionIds.map((id, i) => [id, i]));
  const details = new Map(detailIds.map((id, i) => [id, i]));
  const isLater = (positions: ReadonlyMap<string, number>, root: string, count: number) =>
    (positions.get(root) ?? -1) >= count;
  return {
    beforeQuestion: (i: number): Reach => ({ questions: i, details: 0, verdict: false }),
    beforeDetail: (i: number): Reach => ({ questions: questionIds.length, details: i, verdict: true }),
    atVerdict: { questions: questionIds.length, details: 0, verdict: false } satisfies Reach,

    /** Reports each id that hangs, itself or through facts, on something that comes later. */
    check(ids: Iterable<string>, reach: Reach, at: number, report: Report): void {
      for (const id of ids) {
        const roots = [...names.rootsOf(id)];
        if (roots.includes('verdict') && !reach.verdict) report('reads-verdict', at, { id });
        else if (roots.some((root) => isLater(questions, root, reach.questions))) report('reads-later', at, { id });
        else if (roots.some((root) => isLater(details, root, reach.details)))
          report(reach.verdict ? 'reads-later' : 'reads-detail', at, { id });
      }
    },
  };
}

export type OrderRules = ReturnType<typeof orderRules>;
