import type { Plan } from '../plan/plan.ts';

/** A plan by its ids, without prose and without days. */
export interface PlanOutline {
  readonly verdict: string;
  readonly steps: readonly string[];
  readonly 'hand-offs': readonly string[];
}

/** How one plan becomes another. */
export interface PlanChange {
  readonly verdict: { readonly from: string; readonly to: string } | undefined;
  /** Steps and hand-offs that come and go. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The same steps in another order. */
  readonly reordered: boolean;
}

export function outlineOf({ verdict, steps, handOffs }: Plan): PlanOutline {
  return {
    verdict: verdict.id,
    steps: steps.map(({ step }) => step.id),
    'hand-offs': handOffs.map(({ id }) => id),
  };
}

/** What changes between two plans; `undefined` when nothing does. */
export function changeBetween(from: PlanOutline, to: PlanOutline): PlanChange | undefined {
  const all = (outline: PlanOutline) => [...outline.steps, ...outline['hand-offs']];
  const missingIn = (outline: PlanOutline, ids: readonly string[]) => ids.filter((id) => !all(outline).includes(id));
  const added = missingIn(from, all(to));
  const removed = missingIn(to, all(from));
  const verdict = from.verdict === to.verdict ? undefined : { from: from.verdict, to: to.verdict };
  const reordered = added.length + removed.length === 0 && from.steps.join() !== to.steps.join();
  return verdict === undefined && added.length + removed.length === 0 && !reordered
    ? undefined
    : { verdict, added, removed, reordered };
}
