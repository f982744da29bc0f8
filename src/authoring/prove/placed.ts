import type { Asking } from './asking.ts';
import type { Encoding } from './encoding.ts';
import type { Subject } from './subject.ts';

/** A playbook put before a solver. */
export interface Placed {
  readonly subject: Subject;
  readonly encoding: Encoding;
  readonly asking: Asking;
  /** The day number that days in the encoding count from. */
  readonly base: number;
}
