import type { Arrived, Visit } from '../interview/walk.ts';
import { evaluate, type Scope, type Value } from '../playbook/condition/evaluate.ts';
import type { Expr } from '../playbook/condition/syntax.ts';
import type { Due, Filled, Playbook, Step, StepKind } from '../playbook/model.ts';
import { isInCalendar } from '../source/day.ts';
import { possibleVerdicts } from './possible.ts';
import { mostSettling } from './settle.ts';

/** A plan: ids and values, no words. Days are day numbers. */
export interface Plan {
  readonly playbook: Playbook;
  readonly today: number;
  /** The questions asked, in order, with their answers. */
  readonly path: readonly Visit[];
  /** The value of every fact; nothing is `undefined`. */
  readonly facts: ReadonlyMap<string, Value>;
  readonly verdict: PlannedVerdict;
  /** What to do and to say by day, then what to avoid, then notes. */
  readonly steps: readonly PlannedStep[];
  readonly handOffs: readonly PlannedHandOff[];
  /** Questions and details that were left out, so that words may have a blank in their place. */
  readonly blanks: readonly string[];
  /** Reads any id of the playbook, for the words. */
  readonly scope: Scope;
}

export interface PlannedVerdict {
  readonly id: string;
  /** The verdicts that are possible with the answers that were left out; only `id` when they could change nothing. */
  readonly possible: readonly string[];
  /** When more than one is possible, the question that would settle most. */
  readonly settledBy?: string;
  readonly to?: string;
}

export interface PlannedStep {
  readonly step: Step;
  readonly kind: StepKind;
  readonly due: { readonly day: number; readonly urgent: boolean } | undefined;
  /** The points it stands on in this plan. */
  readonly basis: readonly string[];
}

export interface PlannedHandOff {
  readonly id: string;
  readonly to: string;
  /** Answers it fills in there, as a file would give them. */
  readonly with: Filled;
  readonly fresh?: true;
}

/** The plan for a walk that arrived. Pure. */
export function planFor(playbook: Playbook, { verdict, path, scope }: Arrived, today: number): Plan {
  const dayOf = dueDays(playbook, scope, today);
  const holds = ({ when }: { readonly when?: Expr }) => when === undefined || evaluate(when, scope) === true;
  const steps = playbook.steps.filter(holds).map((step): PlannedStep => {
    const day = step.due && dayOf(step.due);
    const due = step.due && day !== undefined ? { day, urgent: step.due.urgent } : undefined;
    return { step, kind: step.kind, due, basis: [...new Set(step.basis.filter(holds).map(({ point }) => point))] };
  });
  const handOffs = playbook.handOffs
    .filter(holds)
    .map(({ id, to, with: answers, fresh }): PlannedHandOff => ({ id, to, with: answers, ...(fresh && { fresh }) }));
  if (verdict.to !== undefined) handOffs.unshift({ id: verdict.id, to: verdict.to, with: verdict.with ?? {} });
  const possible = possibleVerdicts(playbook, path, today);
  const settledBy = possible.length > 1 ? mostSettling(playbook, path, today) : undefined;
  return {
    playbook,
    today,
    path,
    facts: new Map(playbook.facts.map(({ id }) => [id, scope.valueOf(id) as Value])),
    verdict: {
      id: verdict.id,
      possible,
      ...(settledBy && { settledBy }),
      ...(verdict.to !== undefined && { to: verdict.to }),
    },
    steps: inPrintOrder(steps),
    handOffs,
    blanks: path.filter(({ answer }) => answer === null).map(({ question }) => question.id),
    scope,
  };
}

/** Gives the day a step is due; `undefined` when it hangs on a date that is not known. The checker allows no circles. */
function dueDays({ steps }: Playbook, scope: Scope, today: number): (due: Due) => number | undefined {
  const dues = new Map(steps.map(({ id, due }) => [id, due]));
  const days = new Map<Due, number | undefined>();
  const stepBefore = ({ from }: Due): Due | undefined => ('step' in from ? dues.get(from.step) : undefined);
  const startOf = (due: Due): Value => {
    if ('today' in due.from) return today;
    if ('fact' in due.from) return scope.valueOf(due.from.fact) as Value;
    const before = stepBefore(due);
    return before && days.get(before);
  };
  const dayOf = (due: Due): number | undefined => {
    // From the end of the chain on, however long it is.
    const chain = [due];
    for (let before = stepBefore(due); before !== undefined && !days.has(before); before = stepBefore(before))
      chain.push(before);
    for (const one of chain.reverse()) {
      const start = startOf(one);
      const day = typeof start === 'number' ? Math.round(start + one.add) : undefined;
      days.set(one, day !== undefined && isInCalendar(day) ? day : undefined);
    }
    return days.get(due);
  };
  return dayOf;
}

/** Do and message by day (a day not known comes last, at once comes first on its day), then avoid, then notes; else as written. */
function inPrintOrder(steps: readonly PlannedStep[]): PlannedStep[] {
  const isTimed = ({ kind }: PlannedStep) => kind === 'do' || kind === 'message';
  const place = ({ due }: PlannedStep) =>
    due === undefined ? Number.POSITIVE_INFINITY : due.day * 2 + (due.urgent ? 0 : 1);
  const timed = steps.filter(isTimed).sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  return [...timed, ...steps.filter(({ kind }) => kind === 'avoid'), ...steps.filter(({ kind }) => kind === 'note')];
}
