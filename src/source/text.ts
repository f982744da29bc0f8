/** A text and where it came from. `file` is what a person calls it: a path, or `standard input`. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A place as editors count it: line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where each line begins. Kept, because a file with one mistake often has many. */
const lineStarts = new WeakMap<Source, readonly number[]>();

/** The place of an offset; an offset behind the end gives the end. */
export function placeOf(source: Source, offset: number): Place {
  const starts = startsOf(source);
  const at = Math.min(offset, source.text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return { file: source.file, line: low + 1, column: at - (starts[low] as number) + 1 };
}

/** A line of a source, from 1, without its end; empty when there is no such line. */
export function lineOf(source: Source, line: number): string {
  const starts = startsOf(source);
  const start = starts[line - 1];
  return start === undefined ? '' : source.text.slice(start, starts[line] ?? source.text.length).replace(/\r?\n$/, '');
}

function startsOf(source: Source): readonly number[] {
  let starts = lineStarts.get(source);
  if (starts === undefined) {
    const found = [0];
    for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) found.push(at + 1);
    starts = found;
    lineStarts.set(source, starts);
  }
  return starts;
}
