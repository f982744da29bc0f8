import type { PlanChange } from '../authoring/plan-change.ts';
import type { ToolCatalog } from '../words/catalog.ts';

/** How a plan changes, a line for each thing. */
export function changeLines({ verdict, added, removed, reordered }: PlanChange, { bench }: ToolCatalog): string[] {
  const words = bench.change;
  return [
    ...(verdict === undefined ? [] : [words.verdict(verdict.from, verdict.to)]),
    ...(added.length === 0 ? [] : [words.added(added)]),
    ...(removed.length === 0 ? [] : [words.removed(removed)]),
    ...(reordered ? [words.reordered] : []),
  ];
}
