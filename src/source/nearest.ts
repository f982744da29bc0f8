import { distance } from 'fastest-levenshtein';

/** The candidate that `word` was most likely meant to be, if one is near enough to suggest: a third of its letters may differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const away = distanceBetween(word.toLowerCase(), candidate.toLowerCase());
    if (away < least) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/** Letters that differ; two that were swapped count as one. */
function distanceBetween(a: string, b: string): number {
  const away = distance(a, b);
  return away === 2 && a.length > 3 && [...a].sort().join('') === [...b].sort().join('') ? 1 : away;
}
