import type { Report } from '../../source/problem.ts';
import { type Checked, checkExpression, type Names } from '../condition/check.ts';
import type { Kind } from '../condition/kinds.ts';
import type { Tree } from '../tree.ts';
import { within } from './file.ts';

/** Reads the expression that stands at a node, which must be of the wanted kind, if one is named. */
export function readExpression(
  node: Tree,
  text: string,
  names: Names,
  report: Report,
  wanted?: Kind,
): Checked | undefined {
  const inside = node.kind === 'scalar' ? within(node, report) : report;
  const checked = checkExpression(text, names, inside);
  if (checked === undefined || wanted === undefined) return checked;
  if (checked.kind.type === wanted.type || checked.kind.type === 'any') return checked;
  inside('type', 0, { wanted: wanted.type, got: checked.kind.type });
  return undefined;
}
