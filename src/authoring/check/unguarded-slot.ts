import type { Expr } from '../../playbook/condition/syntax.ts';
import type { Fact } from '../../playbook/model.ts';
import { slotsIn } from '../../words/message.ts';
import type { Spot } from '../expressions.ts';
import type { Rule, Subject } from './rule.ts';

/** An optional question printed where it may have been left out, with nothing to stand in its place. */
export const unguardedSlot: Rule<'unguarded-slot'> = (subject, report) => {
  const { playbook, phrases, parts, slot } = subject;
  const open = new Set(
    playbook.questions
      .filter(({ id, optional }) => {
        const words = phrases.questions[id];
        return optional && words?.blank === undefined && words?.otherwise === undefined;
      })
      .map(({ id }) => id),
  );
  if (open.size === 0) return;
  const facts = new Map(playbook.facts.map((fact) => [fact.id, fact]));
  const conditions = ownConditions(subject);
  for (const part of parts) {
    // A reason is said only where there is one, so what it is about was answered.
    const about = part.path[0] === 'said' ? part.id : undefined;
    const around = [part.part.when, conditions.get(keyOf(part))].filter((one) => one !== undefined);
    for (const name of slotsIn(part.part.message).keys()) {
      if (open.has(name) && name !== about && !around.some((expr) => guards(expr, name, facts)))
        report(slot(part, name), { name });
    }
  }
};

/** The condition of each verdict, step and hand-off. */
function ownConditions({ expressions }: Subject): ReadonlyMap<string, Expr> {
  return new Map(
    expressions
      .filter(({ path, role }) => role === 'condition' && path.length === 1)
      .map((one) => [keyOf(one), one.expr]),
  );
}

function keyOf({ section, id }: Spot): string {
  return `${section}/${id}`;
}

/** Whether a condition can hold only when the answer was given; `false` also where that is merely hard to see. */
function guards(expr: Expr, name: string, facts: ReadonlyMap<string, Fact>, depth = 0): boolean {
  if (depth > 20) return false;
  const deeper = (part: Expr) => guards(part, name, facts, depth + 1);
  switch (expr.op) {
    case '&&':
      return expr.of.some(deeper);
    case '||':
      return expr.of.every(deeper);
    case 'ref': {
      if (expr.id === name) return true;
      const fact = facts.get(expr.id);
      return fact !== undefined && fact.print === 'yes-no' && fact.first.every(({ is }) => deeper(is));
    }
    case 'known':
      return deeper(expr.of[0] as Expr) || isRef(expr.of[0], name);
    case 'same':
      return (
        expr.of.some((part) => isRef(part, name)) &&
        expr.of.some((part) => part.op === 'value' && part.value !== false && part.value !== '')
      );
    case 'in':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
      return expr.of.some((part) => isRef(part, name));
    default:
      return false;
  }
}

function isRef(expr: Expr | undefined, name: string): boolean {
  return expr?.op === 'ref' && expr.id === name;
}
