import type { Arrived } from '../interview/walk.ts';
import type { Plan } from '../plan/plan.ts';
import { type Flip, whatIf } from '../plan/what-if.ts';
import { type Explained, wordFlips, wordWhy } from '../render/explain.ts';
import type { Language } from '../render/language.ts';
import type { Prepared, Shelf } from './shelf.ts';

/** What was asked for beside the plan itself: reasons, and what would change the verdict. */
export interface Wanted {
  readonly why: boolean;
  readonly whatIf: boolean;
}

export interface Explanation {
  readonly explained: Explained;
  readonly flips: readonly Flip[] | undefined;
}

/** Works out and words what was asked for; nothing else is computed. */
export function explain(
  wanted: Wanted,
  plan: Plan,
  arrived: Arrived,
  { playbook, phrases }: Prepared,
  shelf: Shelf,
  language: Language,
): Explanation {
  const flips = wanted.whatIf ? whatIf(playbook, arrived, plan.today) : undefined;
  return {
    flips,
    explained: {
      why: wanted.why ? wordWhy(plan, phrases, shelf.points(), language) : undefined,
      flips: flips && wordFlips(flips, plan, phrases, language),
    },
  };
}
