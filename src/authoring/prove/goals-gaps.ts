import { evaluate, PENDING } from '../../playbook/condition/evaluate.ts';
import { printExpression } from '../../playbook/condition/print.ts';
import { type Expr, partsOf } from '../../playbook/condition/syntax.ts';
import type { Playbook } from '../../playbook/model.ts';
import { slotsIn } from '../../words/message.ts';
import type { SymbolicScope } from './expressions.ts';
import type { Goal } from './goal.ts';
import { negated } from './goals-conditions.ts';
import { type Holder, NO_VERDICT, type Subject } from './subject.ts';

/** No missing case, no verdict that stands on a fact without a value, no division by zero. */
export function gapGoals({ playbook }: Subject): Goal[] {
  const last = playbook.verdicts.at(-1);
  const before = playbook.verdicts.at(-2);
  const missing: Goal[] =
    last?.id !== NO_VERDICT || before === undefined
      ? []
      : [
          {
            about: { kind: 'missing-case' },
            holder: { section: 'verdicts', id: before.id },
            wants: 'never',
            seen: (run) => run.walked.verdict.id === NO_VERDICT,
            term: (walks) => walks.prints({ section: 'verdicts', id: NO_VERDICT }),
          },
        ];
  return [...missing, ...valuelessGoals(playbook), ...divisionGoals(playbook)];
}

/**
 * A verdict whose condition would be open if every fact without a value were: then that it holds hangs on the lack of a value, though
 * everything asked was answered. Where the author asks `known(fact)` the lack is seen to.
 */
function valuelessGoals(playbook: Playbook): Goal[] {
  const facts = new Map(playbook.facts.map((fact) => [fact.id, fact]));
  const isYesNo = (id: string) => facts.get(id)?.print === 'yes-no';
  // A condition of the last verdict is there to show that no case is missing; it decides nothing.
  const lastId = playbook.verdicts.filter((verdict) => verdict.id !== NO_VERDICT).at(-1)?.id;
  return playbook.verdicts.flatMap(({ id, when }): Goal[] => {
    if (when === undefined || id === lastId) return [];
    const holder: Holder = { section: 'verdicts', id };
    const careful = carefully(when);
    return [
      {
        about: { kind: 'valueless' },
        holder,
        wants: 'never',
        seen(run) {
          if (!run.allGiven || !run.prints(holder)) return false;
          const { scope } = run.walked;
          const doubting = {
            list: scope.list,
            valueOf(name: string): ReturnType<typeof scope.valueOf> {
              if (name.startsWith(KNOWN)) return scope.valueOf(name.slice(KNOWN.length));
              const fact = facts.get(name);
              if (fact === undefined) return scope.valueOf(name);
              const only = fact.first[0];
              if (isYesNo(name) && only !== undefined && fact.first.length === 1 && only.when === undefined)
                return evaluate(carefully(only.is), doubting);
              return scope.valueOf(name) ?? PENDING;
            },
          };
          return evaluate(careful, doubting) === PENDING;
        },
        term(walks, { translate, boolean, opened }) {
          const doubting: SymbolicScope = {
            valueOf(name) {
              if (name.startsWith(KNOWN)) return walks.scope.valueOf(name.slice(KNOWN.length));
              const fact = facts.get(name);
              const value = walks.scope.valueOf(name);
              if (fact === undefined) return value;
              const only = fact.first[0];
              if (isYesNo(name) && only !== undefined && fact.first.length === 1 && only.when === undefined)
                return translate(carefully(only.is), doubting);
              return opened(value, boolean.not(value.known));
            },
          };
          return boolean.and(walks.prints(holder), walks.allGiven, translate(careful, doubting).open);
        },
      },
    ];
  });
}

/** Marks a name that `known()` asks about, so that it is not doubted. No id begins so. */
const KNOWN = 'known ';
const careful = new WeakMap<Expr, Expr>();

/** The same expression, with what `known()` asks about marked. */
function carefully(expr: Expr): Expr {
  let made = careful.get(expr);
  if (made === undefined) {
    made = markKnown(expr);
    careful.set(expr, made);
  }
  return made;
}

function markKnown(expr: Expr): Expr {
  if (expr.op === 'known') {
    const of = expr.of.map((part): Expr => (part.op === 'ref' ? { op: 'ref', id: KNOWN + part.id } : part));
    return { op: 'known', of };
  }
  if (expr.op === 'mentions') return expr;
  if ('over' in expr) return { ...expr, over: carefully(expr.over), that: carefully(expr.that) };
  return 'of' in expr ? ({ ...expr, of: expr.of.map(carefully) } as Expr) : expr;
}

/** A division by something that can be zero, where it is worked out. */
function divisionGoals(playbook: Playbook): Goal[] {
  const goals: Goal[] = [];
  const seek = (holder: Holder, expr: Expr | undefined, context: readonly Expr[]): void => {
    if (expr === undefined) return;
    if (expr.op === '/') {
      const [dividend, divisor] = expr.of as [Expr, Expr];
      if (divisor.op !== 'value') {
        const zero: Expr = { op: '==', of: [divisor, { op: 'value', value: 0 }] };
        const all: Expr = { op: '&&', of: [...context, { op: 'known', of: [dividend] }, zero] };
        goals.push({
          about: { kind: 'zero', part: printExpression(expr) },
          holder,
          wants: 'never',
          seen: (run) => run.holds(all),
          term: (walks) => walks.holds(all),
        });
      }
    }
    const parts = partsOf(expr);
    for (const [i, part] of parts.entries()) seek(holder, part, [...context, ...guardsOf(expr, parts, i)]);
  };
  for (const { id, first } of playbook.facts) {
    const before: Expr[] = [];
    for (const { when, is } of first) {
      seek({ section: 'facts', id }, when, before);
      seek({ section: 'facts', id }, is, when === undefined ? before : [...before, when]);
      if (when !== undefined) before.push(negated(when));
    }
  }
  for (const { id, when, min, max } of playbook.questions)
    for (const expr of [when, min, max]) seek({ section: 'questions', id }, expr, []);
  for (const { id, when, min, max } of playbook.details)
    for (const expr of [when, min, max]) seek({ section: 'details', id }, expr, []);
  for (const { id, when } of playbook.verdicts) seek({ section: 'verdicts', id }, when, []);
  for (const { id, when } of playbook.steps) seek({ section: 'steps', id }, when, []);
  for (const { id, when } of playbook.handOffs) seek({ section: 'hand-offs', id }, when, []);
  return goals;
}

/** What holds when the part of an expression matters: in `a && b` that a holds, in `a ? b : c` that it does, or does not. */
function guardsOf(expr: Expr, parts: readonly Expr[], i: number): Expr[] {
  if (expr.op === '&&') return parts.slice(0, i);
  if (expr.op === '||') return parts.slice(0, i).map(negated);
  const [condition] = parts;
  if (expr.op !== '?:' || i === 0 || condition === undefined) return [];
  return [i === 1 ? condition : negated(condition)];
}

/** No sentence that is printed needs an answer that was not asked, itself or through a fact. A blank of its own sees to it. */
export function slotGoals({ playbook, phrases, texts }: Subject): Goal[] {
  const deciding = new Set(playbook.questions.map(({ id }) => id));
  const facts = new Set(playbook.facts.map(({ id }) => id));
  const hasStand = (id: string) => {
    const { blank, otherwise } = phrases.questions[id] ?? phrases.facts[id] ?? {};
    return blank !== undefined || otherwise !== undefined;
  };
  return texts.flatMap(({ holder, text }) =>
    text.flatMap(({ when, message }) =>
      [...slotsIn(message).keys()].flatMap((slot): Goal[] => {
        if ((!deciding.has(slot) && !facts.has(slot)) || hasStand(slot)) return [];
        const isQuestion = deciding.has(slot);
        return [
          {
            about: { kind: 'slot', slot },
            holder,
            wants: 'never',
            seen: (run) =>
              (isQuestion ? !run.asked.has(slot) : run.allGiven && run.valueOf(slot) === undefined) &&
              run.prints(holder) &&
              run.holds(when),
            term: (walks, { boolean: { and, not } }) =>
              and(
                walks.prints(holder),
                walks.holds(when),
                isQuestion ? not(walks.asked(slot)) : and(walks.allGiven, not(walks.scope.valueOf(slot).known)),
              ),
          },
        ];
      }),
    ),
  );
}
