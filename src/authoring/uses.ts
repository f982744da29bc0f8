import { type Expr, idsIn, partsOf } from '../playbook/condition/syntax.ts';
import { CHANNEL_QUESTION, type Playbook } from '../playbook/model.ts';
import { slotsIn } from '../words/message.ts';
import type { Expression, PrintedPart } from './expressions.ts';

/** What a playbook reads: the ids of questions, details and facts, and its lists. */
export interface Uses {
  readonly ids: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

/** Everything that conditions, facts, borders, texts, reasons and days of a playbook read. */
export function usesOf(playbook: Playbook, expressions: readonly Expression[], parts: readonly PrintedPart[]): Uses {
  const ids = new Set<string>();
  const lists = new Set<string>();
  for (const { expr } of expressions) {
    idsIn(expr, ids);
    collectLists(expr, lists);
  }
  for (const { part, path, id } of parts) {
    // A clause that says a value as a reason names the value itself.
    for (const name of slotsIn(part.message).keys()) if (path[0] !== 'said' || name !== id) ids.add(name);
    // A message with variants is printed by the channel that was answered.
    if (['call', 'mail', 'chat'].includes(path[0] as string)) ids.add(CHANNEL_QUESTION);
  }
  for (const { because } of [...playbook.verdicts, ...playbook.steps]) for (const id of because ?? []) ids.add(id);
  for (const { due } of playbook.steps) if (due !== undefined && 'fact' in due.from) ids.add(due.from.fact);
  return { ids, lists };
}

function collectLists(expr: Expr, lists: Set<string>): void {
  if (expr.op === 'mentions') lists.add(expr.list);
  for (const part of partsOf(expr)) collectLists(part, lists);
}
