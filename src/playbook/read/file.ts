import type { Problem, Report } from '../../source/problem.ts';
import { placeOf, type Source } from '../../source/text.ts';
import { parseTree, type ScalarTree, type Tree } from '../tree.ts';

/** A file being read: its tree, and where to report what is wrong with it. */
export interface File {
  readonly source: Source;
  readonly tree: Tree | undefined;
  readonly report: Report;
}

/** Parses a file; everything wrong with it, now and later, goes to `problems`. */
export function openFile(source: Source, problems: Problem[]): File {
  const report = reporterFor(source, problems);
  return { source, tree: parseTree(source.text, report), report };
}

/** Collects what is wrong with a source, by its offsets. */
export function reporterFor(source: Source, problems: Problem[]): Report {
  return (code, offset, data) => {
    problems.push({ code, place: placeOf(source, offset), data } as Problem);
  };
}

/** Reports offsets inside a scalar as offsets of its file; where they cannot be told apart, as its beginning. */
export function within(scalar: ScalarTree, report: Report): Report {
  return (code, offset, data) => report(code, scalar.oneLine ? scalar.inner + offset : scalar.start, data);
}

/** The problems in the order of their places. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.place.file.localeCompare(b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column,
  );
}
