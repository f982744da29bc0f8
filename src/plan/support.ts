import { evaluate, type Scope } from '../playbook/condition/evaluate.ts';
import { type Expr, partsOf } from '../playbook/condition/syntax.ts';
import type { Fact, Playbook, Verdict } from '../playbook/model.ts';

/** What a value stands on: as long as these answers stay, it stays, whatever becomes of the others on the same path. */
export interface Support {
  /** Ids of questions and details that were asked. */
  readonly answers: ReadonlySet<string>;
  /** Ids of the facts in between, in the order they were met. */
  readonly facts: ReadonlySet<string>;
}

const NOTHING: Support = { answers: new Set(), facts: new Set() };

/** Finds what expressions, facts and the verdict of one walk stand on. */
export interface Supporter {
  of(expr: Expr): Support;
  /** Why this verdict and none before it. */
  ofVerdict(verdict: Verdict): Support;
}

/**
 * Goes down from an expression to the answers that decided it. Of an `or` that held one part that held is enough, of a false
 * `and` one that did not; of `count(...) >= n` the first n that held. A question that was not asked is part of the path, not a reason.
 * It stops at facts, and at `verdict`, that are enough by themselves.
 */
export function supporterFor(
  playbook: Playbook,
  asked: ReadonlySet<string>,
  scope: Scope,
  isEnough: (id: string) => boolean = () => false,
): Supporter {
  const facts = new Map(playbook.facts.map((fact) => [fact.id, fact]));
  const known = new Map<string, Support>();

  const of = (expr: Expr): Support => {
    switch (expr.op) {
      case 'ref':
        return ofName(expr.id);
      case '&&':
        return evaluate(expr, scope) === true
          ? all(expr.of)
          : least(expr.of.filter((part) => evaluate(part, scope) !== true));
      case '||':
        return evaluate(expr, scope) === true
          ? least(expr.of.filter((part) => evaluate(part, scope) === true))
          : all(expr.of);
      case '?:': {
        const [condition, yes, no] = expr.of as [Expr, Expr, Expr];
        return union([of(condition), of(evaluate(condition, scope) === true ? yes : no)]);
      }
      case '>=':
      case '>':
      case '<':
      case '<=':
        return ofCount(expr.op, expr.of as [Expr, Expr]) ?? all(expr.of);
      default:
        return all(partsOf(expr));
    }
  };

  const all = (parts: readonly Expr[]): Support => union(parts.map(of));
  const least = (parts: readonly Expr[]): Support => smallest(parts.map(of));

  const ofName = (id: string): Support => {
    if (id === 'today') return NOTHING;
    if (isEnough(id)) return { answers: new Set(), facts: new Set([id]) };
    if (id === 'verdict') return verdictSupport();
    const fact = facts.get(id);
    if (fact === undefined) return asked.has(id) ? { answers: new Set([id]), facts: new Set() } : NOTHING;
    const found = known.get(id);
    if (found !== undefined) return found;
    const support = union([{ answers: new Set(), facts: new Set([id]) }, ofFact(fact)]);
    known.set(id, support);
    return support;
  };

  /** The branches that did not hold, up to the one that did, and its value. */
  const ofFact = ({ first }: Fact): Support => {
    const parts: Support[] = [];
    for (const { when, is } of first) {
      if (when !== undefined) parts.push(of(when));
      if (when === undefined || evaluate(when, scope) === true) return union([...parts, of(is)]);
    }
    return union(parts);
  };

  /** `count([...]) >= 2`: two that held are enough; when it does not hold, as many that did not as make it impossible. */
  const ofCount = (op: string, [counted, limit]: [Expr, Expr]): Support | undefined => {
    if (counted.op !== 'count' || limit.op !== 'value' || typeof limit.value !== 'number') return undefined;
    const atLeast =
      op === '>=' ? limit.value : op === '>' ? limit.value + 1 : op === '<' ? limit.value : limit.value + 1;
    const held = counted.of.filter((part) => evaluate(part, scope) === true);
    const enough = held.length >= atLeast;
    const deciding = enough ? held : counted.of.filter((part) => evaluate(part, scope) !== true);
    const needed = enough ? atLeast : counted.of.length - atLeast + 1;
    return union(bySize(deciding.map(of)).slice(0, Math.max(0, needed)));
  };

  const verdictSupport = (): Support => {
    const verdict = playbook.verdicts.find(({ id }) => id === scope.valueOf('verdict'));
    return verdict === undefined ? NOTHING : ofVerdict(verdict);
  };

  const ofVerdict = (verdict: Verdict): Support => {
    const key = `verdict ${verdict.id}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const before = playbook.verdicts.slice(0, playbook.verdicts.indexOf(verdict));
    const own = verdict.when === undefined ? NOTHING : of(verdict.when);
    const support = union([own, ...before.map(({ when }) => (when === undefined ? NOTHING : of(when)))]);
    known.set(key, support);
    return support;
  };

  return { of, ofVerdict };
}

export function union(supports: readonly Support[]): Support {
  const answers = new Set<string>();
  const facts = new Set<string>();
  for (const support of supports) {
    for (const id of support.answers) answers.add(id);
    for (const id of support.facts) facts.add(id);
  }
  return { answers, facts };
}

function smallest(supports: readonly Support[]): Support {
  return bySize(supports)[0] ?? NOTHING;
}

function bySize(supports: readonly Support[]): Support[] {
  return [...supports].sort((a, b) => a.answers.size - b.answers.size);
}
