import type { Goal } from './goal.ts';
import type { Placed } from './placed.ts';
import type { Run } from './subject.ts';
import { walkOf } from './witness.ts';

/** What became of a goal. `shown` by a walk that was walked, `excluded` by the solver for all walks, or neither. */
export type Outcome =
  | { readonly is: 'shown'; readonly run: Run }
  | { readonly is: 'excluded' }
  | { readonly is: 'open' };

export type Outcomes = Map<Goal, Outcome>;

/** Whether an outcome is what the goal wants. */
export function isMet({ wants }: Goal, outcome: Outcome | undefined): boolean {
  return outcome?.is === (wants === 'can' ? 'shown' : 'excluded');
}

/** Looks at a walk for every goal that no walk has shown yet. */
export function lookAt(run: Run, goals: readonly Goal[], outcomes: Outcomes): void {
  for (const goal of goals) if (!outcomes.has(goal) && goal.seen(run)) outcomes.set(goal, { is: 'shown', run });
}

/** Asks the solver for every goal that is not settled. A walk it finds is walked, and may show other goals as well. */
export async function settleBySolver(
  { subject, encoding, asking, base }: Placed,
  goals: readonly Goal[],
  outcomes: Outcomes,
): Promise<void> {
  const { walks, translator, inputs, names, tidy } = encoding;
  const postponed: Goal[] = [];
  const take = (goal: Goal, run: Run | undefined): boolean => {
    if (run === undefined) return false;
    outcomes.set(goal, { is: 'shown', run });
    lookAt(run, goals, outcomes);
    return true;
  };
  const isSettled = (goal: Goal) => (outcomes.get(goal)?.is ?? 'open') !== 'open';
  for (const goal of goals) {
    if (isSettled(goal)) continue;
    outcomes.delete(goal);
    const term = goal.term(walks, translator);
    if (term === undefined) continue;
    const found = await asking.check([term], names);
    if (found.is === 'no') outcomes.set(goal, { is: 'excluded' });
    if (found.is === 'open') postponed.push(goal);
    if (found.is !== 'yes') continue;
    const plain = await asking.check([term, tidy], names);
    const models = plain.is === 'yes' ? [plain.model, found.model] : [found.model];
    if (!models.some((model) => take(goal, walkOf(subject, inputs, model, base, goal.seen)))) postponed.push(goal);
  }
  for (const goal of postponed) {
    if (outcomes.has(goal)) continue;
    const term = goal.term(walks, translator);
    if (term === undefined) continue;
    const found = await asking.checkAlone(term, names);
    if (found.is === 'no') outcomes.set(goal, { is: 'excluded' });
    else if (found.is === 'open' || !take(goal, walkOf(subject, inputs, found.model, base, goal.seen)))
      outcomes.set(goal, { is: 'open' });
  }
}
