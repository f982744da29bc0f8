import type { Report } from '../../source/problem.ts';
import type { Names } from './names.ts';

/** Which answers exist at the place where something is read. */
export interface Reach {
  readonly questions: ReadonlySet<string>;
  readonly details: ReadonlySet<string>;
  readonly verdict: boolean;
}

/** Knows what may read what: a question those before it, a verdict all questions, a step everything. */
export function orderRules(questionIds: readonly string[], detailIds: readonly string[], names: Names) {
  const allQuestions = new Set(questionIds);
  const allDetails = new Set(detailIds);
  return {
    beforeQuestion: (i: number): Reach => ({
      questions: new Set(questionIds.slice(0, i)),
      details: new Set(),
      verdict: false,
    }),
    beforeDetail: (i: number): Reach => ({
      questions: allQuestions,
      details: new Set(detailIds.slice(0, i)),
      verdict: true,
    }),
    atVerdict: { questions: allQuestions, details: new Set(), verdict: false } satisfies Reach,

    /** Reports each id that hangs, itself or through facts, on something that comes later. */
    check(ids: Iterable<string>, reach: Reach, at: number, report: Report): void {
      for (const id of ids) {
        const roots = [...names.rootsOf(id)];
        if (roots.includes('verdict') && !reach.verdict) report('reads-verdict', at, { id });
        else if (roots.some((root) => allQuestions.has(root) && !reach.questions.has(root)))
          report('reads-later', at, { id });
        else if (roots.some((root) => allDetails.has(root) && !reach.details.has(root))) {
          if (reach.details.size === 0 && !reach.verdict) report('reads-detail', at, { id });
          else report('reads-later', at, { id });
        }
      }
    },
  };
}

export type OrderRules = ReturnType<typeof orderRules>;
