import { type Expr, partsOf } from '../../playbook/condition/syntax.ts';
import type { Fact } from '../../playbook/model.ts';
import type { Rule } from './rule.ts';

/** `==` or `!=` on a number that was divided or is written with decimals. */
export const equalFractions: Rule<'equal-fractions'> = ({ playbook, expressions, spot }, report) => {
  const facts = new Map(playbook.facts.map((fact) => [fact.id, fact]));
  for (const expression of expressions) if (hasEqualFractions(expression.expr, facts)) report(spot(expression), {});
};

function hasEqualFractions(expr: Expr, facts: ReadonlyMap<string, Fact>): boolean {
  const isEquality = expr.op === '==' || expr.op === '!=';
  if (isEquality && expr.of.some((part) => isFraction(part, facts, new Set()))) return true;
  return partsOf(expr).some((part) => hasEqualFractions(part, facts));
}

const ARITHMETIC = new Set(['+', '-', '*', 'minus', 'min', 'max']);

function isFraction(expr: Expr, facts: ReadonlyMap<string, Fact>, seen: Set<string>): boolean {
  if (expr.op === '/') return true;
  if (expr.op === 'value') return typeof expr.value === 'number' && !Number.isInteger(expr.value);
  if (expr.op === 'ref') {
    if (seen.has(expr.id)) return false;
    seen.add(expr.id);
    return (facts.get(expr.id)?.first ?? []).some(({ is }) => isFraction(is, facts, seen));
  }
  const parts = partsOf(expr);
  const values = expr.op === '?:' ? parts.slice(1) : ARITHMETIC.has(expr.op) ? parts : [];
  return values.some((part) => isFraction(part, facts, seen));
}
