import { evaluate, type Scope, type Value } from '../playbook/condition/evaluate.ts';
import { type Expr, idsIn } from '../playbook/condition/syntax.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Section } from './expressions.ts';
import type { Difference } from './run-example.ts';

/** The condition that made the difference: where it stands, the part that decided it, and what that part reads. */
export interface Cause {
  readonly section: Section;
  readonly id: string;
  readonly holds: boolean;
  /** From the condition's own part down through the facts it names. */
  readonly parts: readonly { readonly of: string; readonly expr: Expr }[];
  readonly values: readonly { readonly id: string; readonly value: Value }[];
}

/** The first condition that would have to be different for an example to hold, where one can be named. */
export function causeOf(difference: Difference, playbook: Playbook, scope: Scope): Cause | undefined {
  const found = conditionBehind(difference, playbook, scope);
  if (found?.when === undefined) return undefined;
  const { section, id, when } = found;
  const facts = new Map(playbook.facts.map((fact) => [fact.id, fact]));
  const parts: { of: string; expr: Expr }[] = [];
  let of = id;
  let expr: Expr | undefined = when;
  while (expr !== undefined && parts.length < 20) {
    const part = decidingPart(expr, scope);
    parts.push({ of, expr: part });
    const named: Expr | undefined = part.op === '!' ? part.of[0] : part;
    const fact = named?.op === 'ref' ? facts.get(named.id) : undefined;
    if (fact === undefined) break;
    of = fact.id;
    const only = fact.first.length === 1 ? fact.first[0] : undefined;
    expr = only?.when === undefined ? only?.is : undefined;
  }
  const last = parts.at(-1)?.expr ?? when;
  return {
    ...{ section, id, parts },
    holds: evaluate(when, scope) === true,
    values: [...idsIn(last)].map((name) => ({ id: name, value: scope.valueOf(name) as Value })),
  };
}

function conditionBehind(difference: Difference, { questions, details, verdicts, steps }: Playbook, scope: Scope) {
  switch (difference.what) {
    case 'verdict': {
      const expected = verdicts.findIndex(({ id }) => id === difference.expected);
      const got = verdicts.findIndex(({ id }) => id === difference.got);
      // The one that comes first is to blame: it did not hold, or it held where it should not.
      const verdict = verdicts[got < 0 ? expected : Math.min(expected, got)];
      return verdict && { section: 'verdicts' as const, ...verdict };
    }
    case 'step-missing':
    case 'step-unwanted': {
      const step = steps.find(({ id }) => id === difference.id);
      return step && { section: 'steps' as const, ...step };
    }
    case 'unasked':
    case 'stops': {
      const question = [...questions, ...details].find(({ id }) => id === difference.id);
      const isHeld = question?.when !== undefined && evaluate(question.when, scope) === true;
      // A question that is not asked although its condition holds was jumped over, or nothing waits for it.
      return question && isHeld === (difference.what === 'stops')
        ? { section: 'questions' as const, ...question }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The smallest part that decides a condition: of an `and` that fails its first part that fails, of an `or` that holds the first that does. */
function decidingPart(expr: Expr, scope: Scope): Expr {
  if (expr.op !== '&&' && expr.op !== '||') return expr;
  const holds = evaluate(expr, scope) === true;
  if (holds === (expr.op === '&&')) return expr;
  const part = expr.of.find((one) => (evaluate(one, scope) === true) === holds);
  return part === undefined ? expr : decidingPart(part, scope);
}
