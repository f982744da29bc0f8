/** A number that may be changed, and what comes of each value. */
export interface Search {
  /** What it is now; `undefined` when it was left out. */
  readonly from: number | undefined;
  /** Borders are found to one step. */
  readonly step: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** For dates: the day to look around, in both directions. */
  readonly around: number;
  readonly isDate: boolean;
  outcome(value: number): string;
  /** The outcome that does not count as a change. */
  readonly unchanged: string;
}

export interface Border {
  readonly kind: 'border';
  /** The first value, one step past the border, with another outcome. */
  readonly to: number;
  /** `from`: this value and those above it; `to`: this value and those below it. */
  readonly way: 'from' | 'to';
}

const FARTHEST = 1e7;
const FARTHEST_DAYS = 2000;

/**
 * The nearest border on each side for each outcome that lies there. Values ever farther away are tried, and between two neighbours with different
 * outcomes the border is closed in by halves, so that `to` and the step before it are known to differ.
 */
export function borderSearch(search: Search): Border[] {
  const { from, step, min, max, around, isDate } = search;
  const start = from ?? (isDate ? around : (min ?? 0));
  const low = min ?? (isDate ? around - FARTHEST_DAYS : 0);
  const high = max ?? (isDate ? around + FARTHEST_DAYS : Math.max(FARTHEST, Math.abs(start) * 100));
  return [...bordersAlong(search, start, high, step, 'from'), ...bordersAlong(search, start, low, -step, 'to')];
}

function bordersAlong(
  { outcome, unchanged }: Search,
  start: number,
  end: number,
  step: number,
  way: Border['way'],
): Border[] {
  const found = new Map<string, Border>();
  let before = start;
  let outcomeBefore = outcome(start);
  for (const value of samples(start, end, step)) {
    const here = outcome(value);
    if (here === outcomeBefore) {
      before = value;
      continue;
    }
    // Several borders may lie between two samples: each is closed in before the next is looked for.
    while (outcomeBefore !== here) {
      const border = closeIn(outcome, before, value, step);
      const beyond = outcome(border);
      if (beyond !== unchanged && beyond !== '!' && !found.has(beyond))
        found.set(beyond, { kind: 'border', to: border, way });
      before = border;
      outcomeBefore = beyond;
    }
    before = value;
  }
  return [...found.values()];
}

/** The first value after `inside`, by whole steps, whose outcome differs from that of `inside`; `outside` is known to differ. */
function closeIn(outcome: (value: number) => string, inside: number, outside: number, step: number): number {
  const kept = outcome(inside);
  let low = 0;
  let high = Math.ceil((outside - inside) / step);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (outcome(valueAt(inside, middle, step)) === kept) low = middle;
    else high = middle;
  }
  return valueAt(inside, high, step);
}

/** Steps are counted, not added up: a tenth added ten times is not one. */
function valueAt(start: number, steps: number, step: number): number {
  const value = start + steps * step;
  return Number(value.toPrecision(12));
}

/** Every step nearby, then ever larger ones, and the end. */
function* samples(start: number, end: number, step: number): Generator<number> {
  const reach = Math.floor((end - start) / step);
  let steps = 1;
  for (let stride = 1; steps <= reach; steps += stride) {
    yield valueAt(start, steps, step);
    if (steps >= stride * 12) stride = Math.ceil(stride * 1.6);
  }
  if (reach >= 1) yield valueAt(start, reach, step);
}
