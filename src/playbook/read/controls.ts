import type { Report } from '../../source/problem.ts';
import type { Tree } from '../tree.ts';

/** What steers a terminal, turns the direction of reading, or can stand in no XML: all but tabs and line breaks. */
const CONTROL = /(?![\t\n])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** Reports each text of a file that holds a character nobody can see or should print. */
export function checkControls(tree: Tree, report: Report): void {
  if (tree.kind === 'list') for (const item of tree.items) checkControls(item, report);
  if (tree.kind === 'map') {
    for (const { key, start, value } of tree.entries) {
      reportControl(key, start, report);
      checkControls(value, report);
    }
  }
  if (tree.kind === 'scalar' && typeof tree.value === 'string') reportControl(tree.value, tree.start, report);
}

function reportControl(text: string, at: number, report: Report): void {
  const found = CONTROL.exec(text)?.[0];
  if (found === undefined) return;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  report('control-character', at, { code: `U+${code}` });
}
