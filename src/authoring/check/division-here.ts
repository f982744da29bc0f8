import { type Expr, partsOf } from '../../playbook/condition/syntax.ts';
import type { Rule } from './rule.ts';

/** A division outside the facts. */
export const divisionHere: Rule<'division-here'> = ({ expressions, spot }, report) => {
  for (const expression of expressions)
    if (expression.section !== 'facts' && divides(expression.expr)) report(spot(expression), {});
};

function divides(expr: Expr): boolean {
  return expr.op === '/' || partsOf(expr).some(divides);
}
