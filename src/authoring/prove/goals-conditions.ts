import { printExpression } from '../../playbook/condition/print.ts';
import { type Expr, partsOf } from '../../playbook/condition/syntax.ts';
import type { Goal } from './goal.ts';
import type { Holder, Subject } from './subject.ts';

/** No condition, and no part of one, is always or never true; every branch of a fact, every sentence and every point has its case. */
export function conditionGoals({ playbook, texts }: Subject): Goal[] {
  const conditions: { readonly holder: Holder; readonly expr: Expr }[] = [];
  const add = (holder: Holder, ...exprs: readonly (Expr | undefined)[]) => {
    for (const expr of exprs) if (expr !== undefined) conditions.push({ holder, expr });
  };
  const branches: Goal[] = [];
  for (const { id, when } of playbook.questions) add({ section: 'questions', id }, when);
  for (const { id, when } of playbook.details) add({ section: 'details', id }, when);
  for (const { id, first } of playbook.facts) {
    const holder: Holder = { section: 'facts', id };
    for (const [i, { when, is }] of first.entries()) {
      add(holder, when, is);
      if (when === undefined || i === 0) continue;
      const before = first.slice(0, i).flatMap((branch) => (branch.when ? [negated(branch.when)] : []));
      branches.push(
        exprGoal(holder, { kind: 'branch', part: printExpression(when) }, { op: '&&', of: [...before, when] }),
      );
    }
  }
  for (const { id, when } of playbook.verdicts) add({ section: 'verdicts', id }, when);
  for (const { id, when } of playbook.steps) add({ section: 'steps', id }, when);
  for (const { id, when } of playbook.handOffs) add({ section: 'hand-offs', id }, when);
  const bases = playbook.steps.map(({ id, basis }) => ({ holder: { section: 'steps', id } as const, of: basis }));
  const printed = [...texts.map(({ holder, text }) => ({ holder, of: text })), ...bases];
  const sentences = printed.flatMap(({ holder, of }) =>
    of.flatMap(({ when }): Goal[] => {
      if (when === undefined) return [];
      add(holder, when);
      return [
        {
          about: { kind: 'sentence', part: printExpression(when) },
          holder,
          wants: 'can',
          seen: (run) => run.prints(holder) && run.holds(when),
          term: (walks, { boolean }) => boolean.and(walks.prints(holder), walks.holds(when)),
        },
      ];
    }),
  );
  const seen = new Set<string>();
  const parts = conditions.flatMap(({ holder, expr }) =>
    conditionsIn(expr).flatMap(({ part, whole }): Goal[] => {
      const written = printExpression(part);
      const key = `${holder.section}/${holder.id}/${written}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return (['hold', 'fail'] as const).map((must) =>
        exprGoal(holder, { kind: 'condition', part: written, must }, whole(must === 'hold' ? part : negated(part))),
      );
    }),
  );
  return [...parts, ...branches, ...sentences];
}

function exprGoal(holder: Holder, about: Goal['about'], expr: Expr): Goal {
  return { about, holder, wants: 'can', seen: (run) => run.holds(expr), term: (walks) => walks.holds(expr) };
}

export function negated(expr: Expr): Expr {
  return { op: '!', of: [expr] };
}

/** A part of an expression, and how a condition on it stands in a condition on everything: within a quantifier, of some tick. */
interface Part {
  readonly part: Expr;
  readonly whole: (part: Expr) => Expr;
}

const CONDITIONS = new Set([
  '&&',
  '||',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'same',
  'in',
  'exists',
  'all',
  'mentions',
  'known',
]);

/** Every part of an expression that is a condition. A `!` says no more than what it turns round, a name is proved where it stands. */
function conditionsIn(expr: Expr, whole: Part['whole'] = (part) => part): Part[] {
  const own = CONDITIONS.has(expr.op) && !isAboutItem(expr) ? [{ part: expr, whole }] : [];
  if (expr.op === 'exists' || expr.op === 'all' || expr.op === 'filter') {
    const { over, item } = expr;
    const inner = (part: Expr) => whole({ op: 'exists', over, item, that: part });
    return [...own, ...conditionsIn(over, whole), ...conditionsIn(expr.that, inner)];
  }
  return [...own, ...partsOf(expr).flatMap((part) => conditionsIn(part, whole))];
}

/** `t == "worth"` within a quantifier only picks a tick. */
function isAboutItem(expr: Expr): boolean {
  return partsOf(expr).some(({ op }) => op === 'item');
}
