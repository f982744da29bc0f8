import { wrapAnsi } from 'fast-wrap-ansi';

/** Lines of prose stay readable up to this width, however wide the terminal is. */
export const WIDEST = 92;
const NARROWEST = 24;
const DEFAULT_WIDTH = 80;

/**
 * Wraps a text to a width in columns, every line behind `indent`, the first behind `first`. Line breaks in the text stay;
 * words longer than a line, such as addresses, are not broken.
 */
export function wrap(text: string, width = DEFAULT_WIDTH, indent = '', first = indent): string {
  const room = Math.max(NARROWEST, Math.min(width, WIDEST) - indent.length);
  const lines = text.split('\n').flatMap((line) => wrapAnsi(line, room, { trim: true }).split('\n'));
  return lines.map((line, i) => `${i === 0 ? first : indent}${line}`.trimEnd()).join('\n');
}
