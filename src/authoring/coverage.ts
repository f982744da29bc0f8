import type { Plan } from '../plan/plan.ts';
import { evaluate } from '../playbook/condition/evaluate.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';
import { type Expression, expressionsOf } from './expressions.ts';

/** What some plans of a playbook reach, and what none of them does. */
export interface Coverage {
  readonly verdicts: Reached;
  readonly steps: Reached;
  readonly handOffs: Reached;
  readonly branches: { readonly all: number; readonly missed: readonly Missed[] };
}

export interface Reached {
  readonly all: number;
  readonly missed: readonly string[];
}

/** A condition that was never true, or never false, though it was looked at or should have been. */
export interface Missed extends Expression {
  readonly never: boolean;
}

/** What plans reach: verdicts, steps, hand-offs, and each condition both ways. */
export function coverageOf(playbook: Playbook, phrases: Phrases, plans: readonly Plan[]): Coverage {
  const verdicts = new Set(plans.map(({ verdict }) => verdict.id));
  const steps = new Set(plans.flatMap((plan) => plan.steps.map(({ step }) => step.id)));
  const handOffs = new Set(plans.flatMap((plan) => plan.handOffs.map(({ id }) => id)));
  const conditions = expressionsOf(playbook, phrases).filter(({ role }) => role === 'condition');
  const missed = conditions.flatMap((condition): Missed[] => {
    const seen = new Set(plans.flatMap((plan) => outcome(condition, plan)));
    return [true, false].filter((value) => !seen.has(value)).map((never) => ({ ...condition, never }));
  });
  return {
    verdicts: reached(playbook.verdicts, verdicts),
    steps: reached(playbook.steps, steps),
    handOffs: reached(playbook.handOffs, handOffs),
    branches: { all: conditions.length * 2, missed },
  };
}

function reached(all: readonly { readonly id: string }[], found: ReadonlySet<string>): Reached {
  return { all: all.length, missed: all.map(({ id }) => id).filter((id) => !found.has(id)) };
}

/** How a condition came out in a plan; nothing when it was not looked at there. */
function outcome(condition: Expression, plan: Plan): boolean[] {
  return isLookedAt(condition, plan) ? [evaluate(condition.expr, plan.scope) === true] : [];
}

function isLookedAt({ section, id, path }: Expression, { playbook, verdict, steps, handOffs, scope }: Plan): boolean {
  const isPart = path.length > 1;
  if (section === 'verdicts') {
    const position = (wanted: string) => playbook.verdicts.findIndex((one) => one.id === wanted);
    return isPart ? id === verdict.id : position(id) <= position(verdict.id);
  }
  if (section === 'facts') {
    const fact = playbook.facts.find((one) => one.id === id);
    const before = fact?.first.slice(0, Number(path[1])) ?? [];
    return path[0] === 'said' || before.every(({ when }) => when !== undefined && evaluate(when, scope) !== true);
  }
  if (!isPart) return true;
  if (section === 'steps') return steps.some(({ step }) => step.id === id);
  return section !== 'hand-offs' || handOffs.some((one) => one.id === id);
}
