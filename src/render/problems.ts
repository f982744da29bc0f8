import fastStringWidth from 'fast-string-width';
import type { Problem } from '../source/problem.ts';
import { lineOf, type Source } from '../source/text.ts';
import type { Catalog } from '../words/catalog.ts';

const WIDEST_LINE = 80;
const CUT = '…';

/** A Problem in one line: where, what, and the code to look up or to waive. */
export function problemLine({ code, place, data }: Problem, { problems }: Catalog): string {
  return `${place.file}:${place.line}:${place.column}: ${problems[code](data as never)} [${code}]`;
}

/** A Problem with the line it stands in, and a caret under the place. */
export function problemText(problem: Problem, source: Source | undefined, catalog: Catalog): string {
  const sentence = problemLine(problem, catalog);
  if (source === undefined) return sentence;
  const { line, column } = problem.place;
  const number = `${line} | `;
  const { text, caret } = clip(lineOf(source, line), column - 1, WIDEST_LINE - number.length);
  if (text.trim() === '') return sentence;
  return `${sentence}\n${number}${text}\n${' '.repeat(number.length + caret)}^`;
}

/** Problems as data for other programs. */
export function problemsJson(problems: readonly Problem[], catalog: Catalog): string {
  const list = problems.map(({ code, place, data }) => ({
    code,
    file: place.file,
    line: place.line,
    column: place.column,
    message: catalog.problems[code](data as never),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** A line in at most `room` columns around an index; `caret` counts the columns before that index. */
function clip(line: string, index: number, room: number): { readonly text: string; readonly caret: number } {
  const plain = line.replaceAll('\t', ' ').trimEnd();
  let start = 0;
  let end = plain.length;
  const width = (from: number, to: number) => fastStringWidth(plain.slice(from, to));
  if (end > 4 * room || width(0, end) > room) {
    start = Math.max(0, index - Math.floor(room / 2));
    // Far more than can be shown: a line may be the whole of a file.
    end = Math.min(end, start + 4 * room);
    while (end > index + 1 && width(start, end) > room - 2) end -= 1;
    // What is left over behind the place is room before it.
    while (start > 0 && width(start - 1, end) <= room - 2) start -= 1;
  }
  const before = start > 0 ? CUT : '';
  const text = `${before}${plain.slice(start, end)}${end < plain.length ? CUT : ''}`;
  return { text, caret: before.length + width(start, Math.min(Math.max(index, start), end)) };
}
