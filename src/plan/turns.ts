/** What tells whether two places along a line are alike. */
export interface Tracer {
  at(place: number): string;
  /** Whether to stop at the first turn that is found. */
  isEnough(): boolean;
}

/**
 * The places after `low`, up to `high`, that are not like the one before, in order. Between two places that are alike none is looked for:
 * when every two values that were compared stand in the same order at both, they do so all along, unless one of them turns round on
 * the way.
 */
export function turnsBetween(tracer: Tracer, low: number, high: number): number[] {
  if (high <= low || tracer.at(low) === tracer.at(high)) return [];
  if (high - low === 1) return [high];
  const middle = Math.floor((low + high) / 2);
  const first = turnsBetween(tracer, low, middle);
  return first.length > 0 && tracer.isEnough() ? first : [...first, ...turnsBetween(tracer, middle, high)];
}
