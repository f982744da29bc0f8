import { nearest } from '../../source/nearest.ts';
import type { Report } from '../../source/problem.ts';
import { slotsIn } from '../../words/message.ts';
import { parseMessage } from '../../words/parse-message.ts';
import { YES_NO } from '../condition/kinds.ts';
import type { Part, Text } from '../phrases.ts';
import type { TextShape } from '../shape.ts';
import { nodeAt, type Tree } from '../tree.ts';
import { readExpression } from './expression.ts';
import { within } from './file.ts';
import type { Names } from './names.ts';

/** Reads a text: a string, or a list of strings and of `{ if, text }`. */
export function readText(tree: Tree, shape: TextShape, names: Names, report: Report): Text {
  if (typeof shape === 'string') return readPart(tree, shape, names, report);
  return shape.flatMap((part, i) => {
    const node = nodeAt(tree, [i]);
    if (typeof part === 'string') return readPart(node, part, names, report);
    const when = readExpression(nodeAt(node, ['if']), part.if, names, report, YES_NO);
    if (when === undefined) return [];
    return readPart(nodeAt(node, ['text']), part.text, names, report).map((inner) => ({ when: when.expr, ...inner }));
  });
}

function readPart(node: Tree, text: string, names: Names, report: Report): Part[] {
  const inside = node.kind === 'scalar' ? within(node, report) : report;
  checkCut(node, report);
  const parsed = parseMessage(text.trimEnd());
  if ('fault' in parsed) {
    if (parsed.fault === 'syntax') inside('message', parsed.offset, { detail: parsed.detail });
    else inside('unsupported-format', 0, { what: parsed.what });
    return [];
  }
  for (const [name, use] of slotsIn(parsed.message)) {
    const kind = names.kindOf(name);
    const offset = Math.max(0, text.indexOf(`{${name}`));
    if (kind === undefined) {
      const near = nearest(name, names.all());
      inside('unknown-slot', offset, { name, ...(near && { nearest: near }) });
    } else if (use === 'plural' && kind.type !== 'number' && kind.type !== 'any')
      inside('slot-not-number', offset, { name });
  }
  const breaks = text.endsWith('\n\n') ? 2 : 1;
  return [{ message: parsed.message, ...(text.endsWith('\n') && ({ breaks } as const)) }];
}

/** Words that a comment ends are reported: ` #` in a sentence silently cuts it. */
export function checkCut(node: Tree, report: Report): void {
  if (node.kind === 'scalar' && node.cutByComment) report('cut-by-comment', node.start, { kept: node.written });
}
