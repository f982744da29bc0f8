import { evaluate, type Scope, type Value } from '../playbook/condition/evaluate.ts';
import { type Expr, idsIn } from '../playbook/condition/syntax.ts';

/** Something that led to a verdict or a step: the id of a question, detail or fact, and its value. */
export interface Because {
  readonly id: string;
  readonly value: Value;
}

/** What decided a condition that held: of an `or` only the parts that were true, of a false `and` only those that were false. */
export function reasonsFor(when: Expr | undefined, scope: Scope): Because[] {
  if (when === undefined) return [];
  const ids = new Set<string>();
  collect(when, scope, ids);
  ids.delete('today');
  ids.delete('verdict');
  return [...ids].map((id) => ({ id, value: scope.valueOf(id) as Value }));
}

function collect(expr: Expr, scope: Scope, ids: Set<string>): void {
  if (expr.op === '!') {
    for (const part of expr.of) collect(part, scope, ids);
  } else if (expr.op === '&&' || expr.op === '||') {
    const holds = evaluate(expr, scope);
    for (const part of expr.of) if (evaluate(part, scope) === holds) collect(part, scope, ids);
  } else if (expr.op === 'count') {
    for (const part of expr.of) if (evaluate(part, scope) === true) collect(part, scope, ids);
  } else idsIn(expr, ids);
}
