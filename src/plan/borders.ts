import { LARGEST_NUMBER } from '../playbook/model.ts';
import { FIRST_DAY, LAST_DAY } from '../source/day.ts';
import { type Tracer, turnsBetween } from './turns.ts';

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
  look(value: number): Look;
}

/** What comes of one value. */
export interface Look {
  /** What it leads to that would be a change; none when all stays as it is, or when the value does not fit. */
  readonly leads: readonly string[];
  /** How every two values stood that were compared on the way. Where it is the same, so are the leads. */
  readonly trace: string;
}

export interface Border {
  readonly kind: 'border';
  /** The first value, one step past the border, with another outcome. */
  readonly to: number;
  /** `from`: this value and those above it; `to`: this value and those below it. */
  readonly way: 'from' | 'to';
}

/** A number where none was said, when to say one is a change by itself. */
export interface Start {
  readonly kind: 'answer';
  readonly to: number;
}

/** After so many looks to one side only what comes of values is searched, no more how: a sum may jump at every step of millions. */
const ENOUGH = 2000;

/** The nearest border on each side for each thing that lies there. */
export function borderSearch(search: Search): (Border | Start)[] {
  const { from, step, min, max, around, isDate, look } = search;
  const near = from ?? (isDate ? around : (min ?? 0));
  const [lowest, highest] = isDate ? [FIRST_DAY, LAST_DAY] : [-LARGEST_NUMBER, LARGEST_NUMBER];
  const low = Math.max(min ?? lowest, lowest);
  const high = Math.min(max ?? highest, highest);
  const start = Math.min(Math.max(near, low), high);
  const said = from === undefined ? look(start).leads : [];
  return [
    ...(said.length === 0 ? [] : [{ kind: 'answer', to: start } as const]),
    ...bordersAlong(look, said, start, high, step, 'from'),
    ...bordersAlong(look, said, start, low, -step, 'to'),
  ];
}

function bordersAlong(
  look: Search['look'],
  said: Look['leads'],
  start: number,
  end: number,
  step: number,
  way: Border['way'],
): Border[] {
  const found: Border[] = [];
  const known = new Set(said);
  const along = lookAlong(look, start, step);
  let before = 0;
  const reach = Math.floor((end - start) / step + 1e-9);
  for (const place of samples(reach)) {
    for (const turn of turnsBetween(along, before, place)) {
      const { leads } = along.look(turn);
      if (leads.some((lead) => !known.has(lead))) found.push({ kind: 'border', to: valueAt(start, turn, step), way });
      for (const lead of leads) known.add(lead);
    }
    before = place;
  }
  // The end itself may lie between two steps.
  const { leads } = look(end);
  if (leads.some((lead) => !known.has(lead))) found.push({ kind: 'border', to: end, way });
  return found;
}

/** Looks at values by their number of steps from the start, at each once. */
function lookAlong(look: Search['look'], start: number, step: number): Tracer & { look(place: number): Look } {
  const looks = new Map<number, Look>();
  const lookAt = (place: number): Look => {
    let found = looks.get(place);
    if (found === undefined) {
      found = look(valueAt(start, place, step));
      looks.set(place, found);
    }
    return found;
  };
  return {
    look: lookAt,
    at: (place) => (looks.size > ENOUGH ? lookAt(place).leads.join() : lookAt(place).trace),
    isEnough: () => looks.size > ENOUGH,
  };
}

/** Steps are counted, not added up: a tenth added ten times is not one. */
function valueAt(start: number, steps: number, step: number): number {
  const value = start + steps * step;
  return Number(value.toPrecision(15));
}

/**
 * Every step nearby, then ever larger ones, and the end. Traces alone would do with the two ends; where a formula goes up and down again,
 * it is the samples between that find it.
 */
function* samples(reach: number): Generator<number> {
  let steps = 1;
  for (let stride = 1; steps <= reach; steps += stride) {
    yield steps;
    if (steps >= stride * 12) stride = Math.ceil(stride * 1.6);
  }
  if (reach >= 1) yield reach;
}
