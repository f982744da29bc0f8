import { type Expr, idsIn } from '../../playbook/condition/syntax.ts';
import type { Fact, HandOff, Playbook, Question, Step } from '../../playbook/model.ts';
import { FIRST_DAY, LAST_DAY } from '../../source/day.ts';
import type { Amount } from './amounts.ts';
import type { SymbolicScope, Translator } from './expressions.ts';
import { FARTHEST_DAY, type Input } from './inputs.ts';
import { type Range, rangesOf } from './ranges.ts';
import { conditionsOf, type Holder, NO_VERDICT } from './subject.ts';
import type { Symbolic } from './symbols.ts';
import { FALSE, type Term, TRUE } from './terms.ts';

/** All walks of a playbook at once: what comes of any answers, as terms over the answers. */
export interface Walks {
  readonly scope: SymbolicScope;
  /** Whether a question or detail is asked. */
  asked(id: string): Term;
  /** Whether each answer lies within the borders of its question. */
  readonly legal: Term;
  /** Whether a verdict is the headline, a step printed or a hand-off made. */
  prints(holder: Holder): Term;
  /** Whether the condition of something that comes after the verdict holds. */
  holds(when: Expr | undefined): Term;
  /** Everything that was asked was answered, nothing left out. */
  readonly allGiven: Term;
}

/**
 * How details are taken: `asked` asks each that has its condition, whether a step waits for it or not, which allows all that a
 * real walk does and is quick to reason about; `waited-for` asks just those that the walk asks.
 */
export type Details = 'asked' | 'waited-for';

/** The day that all days are counted from, a day number, and today as days since then. */
export interface Days {
  readonly base: number;
  readonly today: Amount;
}

/** Translates a playbook. The order of questions, jumps, facts, verdicts and details is that of `walk`. */
export function encodeWalks(
  playbook: Playbook,
  translator: Translator,
  inputs: ReadonlyMap<string, Input>,
  days: Days,
  details: Details,
): Walks {
  const { translate, boolean, numbers, values } = translator;
  const { and, or, not, implies } = boolean;
  const answers = new Map<string, Symbolic>();
  const asked = new Map<string, Term>();
  const legal: Term[] = [];
  const factsById = new Map(playbook.facts.map((fact) => [fact.id, fact]));
  const behindDetails = readsDetails(playbook, factsById);
  let verdict: Symbolic = values.NOTHING;

  const calendar: Range = [FIRST_DAY - days.base, LAST_DAY - days.base];
  const rangeOf = rangesOf(playbook, { today: [0, 6], answered: [-FARTHEST_DAY, FARTHEST_DAY], calendar });

  /** The value of a branch. A day that no calendar has is nothing, as in the walk. */
  const branchValue = ({ print }: Fact, is: Expr, scope: SymbolicScope): Symbolic => {
    const value = translate(is, scope);
    if (print !== 'date' || value.type !== 'number') return value;
    const [least, most] = rangeOf(is);
    if (least >= calendar[0] && most <= calendar[1]) return value;
    const [first, last] = calendar.map(numbers.constant) as [Amount, Amount];
    const fits = and(numbers.compare('>=', value.amount, first), numbers.compare('<=', value.amount, last));
    return { ...value, known: and(value.known, or(fits, value.open)) };
  };

  const factValue = (fact: Fact, scope: SymbolicScope): Symbolic =>
    fact.first.reduceRight<Symbolic>((rest, { when, is }) => {
      if (when === undefined) return branchValue(fact, is, scope);
      const condition = translate(when, scope);
      return translator.opened(
        values.choose(values.holds(condition), branchValue(fact, is, scope), rest),
        condition.open,
      );
    }, values.NOTHING);

  /** A scope in which some details are still open. What hangs on no detail is shared with the scope below. */
  const scopeOver = (openDetails: ReadonlySet<string>, below: SymbolicScope | undefined): SymbolicScope => {
    const settled = new Map<string, Symbolic>();
    const scope: SymbolicScope = {
      valueOf(id) {
        if (id === 'today') return values.number(days.today);
        if (id === 'verdict') return verdict;
        if (openDetails.has(id)) return { ...values.NOTHING, open: TRUE };
        const fact = factsById.get(id);
        if (fact === undefined) return answers.get(id) ?? values.NOTHING;
        if (below !== undefined && !behindDetails.has(id)) return below.valueOf(id);
        const known = settled.get(id);
        if (known !== undefined) return known;
        const value = factValue(fact, scope);
        settled.set(id, value);
        return value;
      },
    };
    return scope;
  };
  const scope = scopeOver(new Set(), undefined);

  const ask = (question: Question, isAsked: Term, at: SymbolicScope): void => {
    const input = inputs.get(question.id) as Input;
    const answered = and(isAsked, input.given);
    const value = values.where(answered, input.value);
    asked.set(question.id, isAsked);
    answers.set(question.id, value);
    for (const [border, operator] of [[question.min, '>='] as const, [question.max, '<='] as const]) {
      const limit = border && translate(border, at);
      if (limit?.type !== 'number' || input.value.type !== 'number') continue;
      const kept = numbers.compare(operator, input.value.amount, limit.amount);
      legal.push(implies(and(answered, limit.known, not(limit.open)), kept));
    }
  };

  const jumps: { readonly to: number; readonly when: Term }[] = [];
  for (const [i, question] of playbook.questions.entries()) {
    const reached = and(...jumps.filter(({ to }) => to > i).map(({ when }) => not(when)));
    const wanted = question.when === undefined ? TRUE : values.holds(translate(question.when, scope));
    ask(question, and(reached, wanted), scope);
    const value = answers.get(question.id) as Symbolic;
    for (const { target, when } of targetsOf(question, value)) {
      const to = target === 'end' ? playbook.questions.length : playbook.questions.findIndex(({ id }) => id === target);
      jumps.push({ to, when });
    }
  }

  function targetsOf({ go, choices = [] }: Question, value: Symbolic): { target: string; when: Term }[] {
    const found: { target: string; when: Term }[] = [];
    if (go !== undefined && value.type === 'yes-no') {
      if (go.yes !== undefined) found.push({ target: go.yes, when: value.holds });
      if (go.no !== undefined) found.push({ target: go.no, when: and(value.known, not(value.holds)) });
      return found;
    }
    const before: Term[] = [];
    for (const { id, go: target } of choices) {
      const ticked = values.ticks(value).get(id) ?? FALSE;
      if (target === undefined) continue;
      found.push({ target, when: and(ticked, ...before.map(not)) });
      before.push(ticked);
    }
    return found;
  }

  const verdicts = new Map<string, Term>();
  const passed: Term[] = [];
  for (const { id, when } of playbook.verdicts) {
    const holds = when === undefined ? TRUE : values.holds(translate(when, scope));
    verdicts.set(id, and(holds, ...passed));
    passed.push(not(holds));
  }
  const arrived = not(verdicts.get(NO_VERDICT) ?? FALSE);
  verdict = { type: 'chosen', of: verdicts, known: TRUE, open: FALSE };

  const isPossible = (when: Expr | undefined, at: SymbolicScope): Term => {
    if (when === undefined) return TRUE;
    const value = translate(when, at);
    return or(values.holds(value), value.open);
  };
  const isWaitedFor = (parts: readonly (Step | HandOff)[], detail: string, at: SymbolicScope): Term =>
    or(
      ...parts.flatMap((part) => {
        const waits = part.waitsFor.filter((wait) => wait.details.includes(detail));
        if (waits.length === 0) return [];
        return [and(isPossible(part.when, at), or(...waits.map((wait) => isPossible(wait.when, at))))];
      }),
    );
  for (const [i, detail] of playbook.details.entries()) {
    const open = new Set(details === 'asked' ? [] : playbook.details.slice(i).map(({ id }) => id));
    const at = details === 'asked' ? scope : scopeOver(open, scope);
    const wanted = details === 'asked' ? TRUE : isWaitedFor([...playbook.steps, ...playbook.handOffs], detail.id, at);
    const fits = detail.when === undefined ? TRUE : values.holds(translate(detail.when, at));
    ask(detail, and(wanted, fits), at);
  }

  const holds = (when: Expr | undefined): Term => (when === undefined ? TRUE : values.holds(translate(when, scope)));
  const whenOf = conditionsOf(playbook);
  return {
    scope,
    asked: (id) => asked.get(id) ?? FALSE,
    legal: and(...legal),
    prints: ({ section, id }) =>
      section === 'verdicts' ? (verdicts.get(id) ?? FALSE) : and(arrived, holds(whenOf.get(`${section}/${id}`))),
    holds,
    allGiven: and(...[...inputs].map(([id, { given }]) => implies(asked.get(id) ?? FALSE, given))),
  };
}

/** The facts that hang on a detail, themselves or through others. */
function readsDetails(playbook: Playbook, facts: ReadonlyMap<string, Fact>): ReadonlySet<string> {
  const details = new Set(playbook.details.map(({ id }) => id));
  const known = new Map<string, boolean>();
  const reads = (id: string): boolean => {
    const fact = facts.get(id);
    if (fact === undefined) return details.has(id);
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const ids = fact.first.flatMap(({ when, is }) => [...(when ? idsIn(when) : []), ...idsIn(is)]);
    const found = ids.some(reads);
    known.set(id, found);
    return found;
  };
  return new Set([...facts.keys()].filter(reads));
}
