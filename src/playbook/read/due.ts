import { nearest } from '../../source/nearest.ts';
import type { Report } from '../../source/problem.ts';
import type { Due } from '../model.ts';
import type { StepShape } from '../shape.ts';
import { nodeAt, type Tree } from '../tree.ts';
import type { Names } from './names.ts';

const RELATIVE = /^([+-]?)(\d{1,4})([dw])$/;

/** Days in `+3d`, `-2d`, `2w`; `undefined` when it is not written so. */
export function parseDays(text: string): number | undefined {
  const match = RELATIVE.exec(text);
  if (match === null) return undefined;
  const [, sign, amount, unit] = match;
  const days = Number(amount) * (unit === 'w' ? 7 : 1);
  return sign === '-' ? -days : days;
}

/** Reads a step's `due`: now, today, +3d, a date fact, or `{ after: STEP|DATE FACT, add: 3d }`. */
export function readDue(
  shape: StepShape,
  tree: Tree,
  names: Names,
  stepIds: readonly string[],
  report: Report,
): Due | undefined {
  const { due } = shape;
  const at = nodeAt(tree, ['due']).start;
  const timed = shape.kind === 'do' || shape.kind === 'message';
  if (due === undefined) {
    if (timed) report('needs-due', tree.start, { kind: shape.kind });
    return undefined;
  }
  if (!timed) report('needless-due', at, { kind: shape.kind });
  if (typeof due === 'string') {
    if (due === 'now' || due === 'today') return { from: { today: true }, add: 0, urgent: due === 'now' };
    const days = parseDays(due);
    if (days !== undefined) return { from: { today: true }, add: days, urgent: false };
    const from = readAnchor(due, names, [], at, report);
    return from && { from, add: 0, urgent: false };
  }
  const add = due.add === undefined ? 0 : parseDays(due.add);
  if (add === undefined) {
    report('due', nodeAt(tree, ['due', 'add']).start, { given: String(due.add) });
    return undefined;
  }
  const from = readAnchor(due.after, names, stepIds, nodeAt(tree, ['due', 'after']).start, report);
  return from && { from, add, urgent: false };
}

function readAnchor(
  name: string,
  names: Names,
  stepIds: readonly string[],
  at: number,
  report: Report,
): Due['from'] | undefined {
  if (stepIds.includes(name)) return { step: name };
  const kind = names.kindOf(name);
  if (kind?.type === 'date') return { fact: name };
  if (kind !== undefined) {
    if (kind.type !== 'any') report('type', at, { wanted: 'date', got: kind.type });
    return undefined;
  }
  if (/^[+\d]/.test(name)) report('due', at, { given: name });
  else {
    const near = nearest(name, [...stepIds, ...names.all()]);
    report('unknown-due', at, { name, ...(near && { nearest: near }) });
  }
  return undefined;
}
