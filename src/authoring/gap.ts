import type { Answers } from '../interview/answers.ts';
import { type Walk, type WalkOptions, walk } from '../interview/walk.ts';
import type { Playbook } from '../playbook/model.ts';

/**
 * A walk, or `undefined` where the playbook has no verdict for these answers: while it is being written, its last verdict may have
 * a condition and leave a case out. A walk that is run for a person treats that as a fault of the program.
 */
export function walkUnlessGap(playbook: Playbook, answers: Answers, options: WalkOptions): Walk | undefined {
  const walked = walk(withoutGap(playbook), answers, options);
  return walked.at === 'verdict' && walked.verdict.id === GAP ? undefined : walked;
}

/** A playbook whose walks all arrive: at the verdict `GAP` where it has none of its own. */
export function withoutGap(playbook: Playbook): Playbook {
  const last = playbook.verdicts.at(-1);
  if (last !== undefined && last.when === undefined) return playbook;
  let closed = closedOnes.get(playbook);
  if (closed === undefined) {
    closed = { ...playbook, verdicts: [...playbook.verdicts, { id: GAP }] };
    closedOnes.set(playbook, closed);
  }
  return closed;
}

const closedOnes = new WeakMap<Playbook, Playbook>();

/** No verdict of an author can have this id. */
export const GAP = '(none)';
