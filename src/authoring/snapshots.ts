import type { Plan } from '../plan/plan.ts';
import { openFile } from '../playbook/read/file.ts';
import { snapshotsShape } from '../playbook/shape.ts';
import { validate } from '../playbook/validate.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/text.ts';
import { changeBetween, outlineOf, type PlanChange, type PlanOutline } from './plan-change.ts';

/** A plan by its ids, and the examples that come to it. */
export interface Snapshot extends PlanOutline {
  readonly examples: readonly string[];
}

/** How the plan of an example differs from its snapshot; `undefined` on a side that has none. */
export interface SnapshotDifference {
  readonly example: string;
  readonly change: PlanChange | 'new' | 'gone';
}

/** One snapshot for each distinct plan, in the order of the examples. */
export function snapshotsOf(runs: readonly { readonly name: string; readonly plan: Plan | undefined }[]): Snapshot[] {
  const byPlan = new Map<string, Snapshot>();
  for (const { name, plan } of runs) {
    if (plan === undefined) continue;
    const outline = outlineOf(plan);
    const key = JSON.stringify(outline);
    byPlan.set(key, { ...outline, examples: [...(byPlan.get(key)?.examples ?? []), name] });
  }
  return [...byPlan.values()];
}

/** The text of `snapshots.yaml`. Names are quoted, ids need no quotes. */
export function writeSnapshots(snapshots: readonly Snapshot[]): string {
  const blocks = snapshots.map(({ examples, verdict, steps, 'hand-offs': handOffs }) =>
    [
      `- examples: [${examples.map((name) => JSON.stringify(name)).join(', ')}]`,
      `  verdict: ${verdict}`,
      `  steps: [${steps.join(', ')}]`,
      `  hand-offs: [${handOffs.join(', ')}]`,
    ].join('\n'),
  );
  return `# Each distinct plan of the examples, by its ids. Written by: clientwise playbook test --update\n${blocks.join('\n')}\n`;
}

export function readSnapshots(source: Source, problems: Problem[]): Snapshot[] {
  const { tree, report } = openFile(source, problems);
  return (tree && validate(tree, snapshotsShape, report)) ?? [];
}

/** What has changed since the snapshots were taken. */
export function compareSnapshots(before: readonly Snapshot[], now: readonly Snapshot[]): SnapshotDifference[] {
  const byExample = (snapshots: readonly Snapshot[]) =>
    new Map(snapshots.flatMap((snapshot) => snapshot.examples.map((name) => [name, snapshot] as const)));
  const old = byExample(before);
  const current = byExample(now);
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((example): SnapshotDifference[] => {
    const from = old.get(example);
    const to = current.get(example);
    if (from === undefined) return [{ example, change: 'new' }];
    if (to === undefined) return [{ example, change: 'gone' }];
    const change = changeBetween(from, to);
    return change === undefined ? [] : [{ example, change }];
  });
}
