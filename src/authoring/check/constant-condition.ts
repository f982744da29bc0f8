import { type Expr, partsOf } from '../../playbook/condition/syntax.ts';
import type { Rule } from './rule.ts';

/** A condition that reads nothing, such as `if: true`. */
export const constantCondition: Rule<'constant-condition'> = ({ expressions, spot }, report) => {
  for (const expression of expressions) {
    if (expression.role === 'condition' && !readsAnything(expression.expr)) report(spot(expression), {});
  }
};

function readsAnything(expr: Expr): boolean {
  return expr.op === 'ref' || partsOf(expr).some(readsAnything);
}
