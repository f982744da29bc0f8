import { type Expr, partsOf } from '../../playbook/condition/syntax.ts';
import type { Rule } from './rule.ts';

/** More answers than this, multiplied with each other, can no longer be reasoned about when a playbook is proved. */
const MOST = 2;

/** A fact that multiplies too many answers, itself or through other facts. */
export const manyFactors: Rule<'many-factors'> = ({ playbook, entry }, report) => {
  const facts = new Map(playbook.facts.map((fact) => [fact.id, fact]));
  const counts = new Map<string, number>();

  const countOf = (expr: Expr): number => {
    if (expr.op === 'value') return 0;
    if (expr.op === 'ref') return facts.has(expr.id) ? factCount(expr.id) : 1;
    const parts = partsOf(expr).map(countOf);
    return expr.op === '*' ? parts.reduce((sum, count) => sum + count, 0) : Math.max(0, ...parts);
  };
  const factCount = (id: string): number => {
    const known = counts.get(id);
    if (known !== undefined) return known;
    const count = Math.max(0, ...(facts.get(id)?.first ?? []).map(({ is }) => countOf(is)));
    counts.set(id, count);
    return count;
  };

  for (const { id, first } of playbook.facts) {
    const multiplies = first.some(({ is }) => hasProduct(is));
    if (multiplies && factCount(id) > MOST) report(entry('facts', id), { id, count: factCount(id) });
  }
};

function hasProduct(expr: Expr): boolean {
  return expr.op === '*' || partsOf(expr).some(hasProduct);
}
