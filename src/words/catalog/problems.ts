import type { ProblemCode, ProblemData } from '../../source/problem.ts';

/** A sentence for each kind of Problem: what is wrong, and what would be right. */
export type ProblemWords = { readonly [C in ProblemCode]: (data: ProblemData[C]) => string };
