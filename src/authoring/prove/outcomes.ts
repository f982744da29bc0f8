import type { Goal } from './goal.ts';
import type { Run } from './subject.ts';

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
