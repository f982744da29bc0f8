/** A text and where it came from. `file` is what a person calls it: a path, or `standard input`. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A stretch of a source: offsets in UTF-16 units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place of an offset; an offset behind the end gives the end. */
export function placeOf(source: Source, offset: number): Place {
  const before = source.text.slice(0, offset);
  const line = before.split('\n').length;
  return { file: source.file, line, column: before.length - before.lastIndexOf('\n') };
}
