import type { Translator } from './expressions.ts';
import type { Holder, Run } from './subject.ts';
import type { Term } from './terms.ts';
import type { Walks } from './world.ts';

/** What a goal is about; with its holder all that a sentence about it needs. */
export type About =
  | { readonly kind: 'asked' }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'printed' }
  /** A condition or a part of one, which must be able to hold, and to fail. */
  | { readonly kind: 'condition'; readonly part: string; readonly must: 'hold' | 'fail' }
  /** The branch of a fact with this condition must be the first that holds, for some answers. */
  | { readonly kind: 'branch'; readonly part: string }
  /** A sentence or a point of a basis with a condition must be printed for some answers. */
  | { readonly kind: 'sentence'; readonly part: string }
  | { readonly kind: 'missing-case' }
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'valueless' }
  | { readonly kind: 'zero'; readonly part: string }
  | { readonly kind: 'influence' }
  | { readonly kind: 'tick-influence'; readonly choice: string };

/** Something that some walk must show (`can`), or that no walk may (`never`). */
export interface Goal {
  readonly about: About;
  readonly holder: Holder;
  readonly wants: 'can' | 'never';
  /** Whether a walk shows it. */
  seen(run: Run): boolean;
  /** Whether any walk shows it, as a term; nothing when it cannot be said. */
  term(walks: Walks, translator: Translator): Term | undefined;
}
