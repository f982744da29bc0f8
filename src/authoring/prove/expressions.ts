import { type Expr, partsOf } from '../../playbook/condition/syntax.ts';
import type { Amount, Comparing } from './amounts.ts';
import { arithmetic } from './amounts.ts';
import { type Symbolic, symbols } from './symbols.ts';
import { FALSE, logic, type Term, type TermBank, TRUE } from './terms.ts';

/** What an expression can see: the value of a question, detail, fact, `today` or `verdict`. */
export interface SymbolicScope {
  valueOf(id: string): Symbolic;
}

type Items = Readonly<Record<string, string>>;

/** Translates expressions to terms, by the very rules that `evaluate` walks by. */
export function translator(bank: TermBank) {
  const boolean = logic(bank);
  const numbers = arithmetic(bank, boolean);
  const values = symbols(boolean, numbers);
  const { and, or, not } = boolean;
  const { yesNo, number } = values;

  const translate = (expr: Expr, scope: SymbolicScope, items: Items = {}): Symbolic => {
    const parts = () => partsOf(expr).map((part) => translate(part, scope, items));
    switch (expr.op) {
      case 'value':
        if (typeof expr.value === 'boolean') return yesNo(expr.value ? TRUE : FALSE);
        if (typeof expr.value === 'number') return number(numbers.constant(expr.value));
        return word(expr.value);
      case 'ref':
        return scope.valueOf(expr.id);
      case 'item':
        return word(items[expr.name] as string);
      case 'list':
        return {
          type: 'chosen',
          of: new Map(parts().flatMap((part) => [...values.ticks(part)])),
          known: TRUE,
          open: FALSE,
        };
      case 'mentions': {
        const text = translate(expr.text, scope, items);
        return yesNo(text.type === 'text' ? text.mentions(expr.list) : FALSE, text.open);
      }
      case 'exists':
      case 'all':
      case 'filter':
        return quantify(expr, scope, items);
      case '&&':
        return connect(parts(), false);
      case '||':
        return connect(parts(), true);
      case '?:': {
        const [condition, yes, no] = parts() as [Symbolic, Symbolic, Symbolic];
        return opened(values.choose(values.holds(condition), yes, no), condition.open);
      }
      default: {
        const given = parts();
        return opened(apply(expr.op, given), or(...given.map(({ open }) => open)));
      }
    }
  };

  const word = (id: string): Symbolic => ({
    type: 'chosen',
    of: new Map([[id, TRUE]]),
    known: id === '' ? FALSE : TRUE,
    open: FALSE,
  });
  const opened = (value: Symbolic, open: Term): Symbolic =>
    value.type === 'yes-no'
      ? { ...yesNo(value.holds, or(value.open, open)), known: value.known }
      : { ...value, open: or(value.open, open) };

  const connect = (parts: readonly Symbolic[], decides: boolean): Symbolic => {
    const decided = or(
      ...parts.map((part) => (decides ? values.holds(part) : and(not(values.holds(part)), not(part.open)))),
    );
    const open = and(not(decided), or(...parts.map((part) => part.open)));
    return yesNo(decides ? decided : not(decided), open);
  };

  const quantify = (
    expr: Extract<Expr, { op: 'exists' | 'all' | 'filter' }>,
    scope: SymbolicScope,
    items: Items,
  ): Symbolic => {
    const over = translate(expr.over, scope, items);
    const each = [...values.ticks(over)].map(([id, ticked]) => {
      const that = translate(expr.that, scope, { ...items, [expr.item]: id });
      return { id, ticked, holds: values.holds(that), open: and(ticked, that.open) };
    });
    const open = or(over.open, ...each.map((one) => one.open));
    if (expr.op === 'filter') {
      return {
        type: 'chosen',
        of: new Map(each.map(({ id, ticked, holds }) => [id, and(ticked, holds)])),
        known: TRUE,
        open,
      };
    }
    const holds =
      expr.op === 'exists'
        ? or(...each.map((one) => and(one.ticked, one.holds)))
        : and(...each.map((one) => or(not(one.ticked), one.holds)));
    return yesNo(holds, open);
  };

  const bothKnown = (a: Symbolic | undefined, b: Symbolic | undefined): Term =>
    and(a?.known ?? FALSE, b?.known ?? FALSE);
  const compared = (operator: Comparing, a: Symbolic | undefined, b: Symbolic | undefined): Symbolic =>
    yesNo(
      a?.type === 'number' && b?.type === 'number'
        ? and(bothKnown(a, b), numbers.compare(operator, a.amount, b.amount))
        : FALSE,
    );
  const reckoned = (
    a: Symbolic | undefined,
    b: Symbolic | undefined,
    sum: (a: Amount, b: Amount) => Amount,
  ): Symbolic =>
    a?.type === 'number' && b?.type === 'number' ? number(sum(a.amount, b.amount), bothKnown(a, b)) : values.NOTHING;

  const apply = (operator: string, [a, b, ...rest]: readonly Symbolic[]): Symbolic => {
    switch (operator) {
      case '!':
        return yesNo(a === undefined ? TRUE : not(values.holds(a)));
      case 'same':
        return yesNo(a && b ? values.alike(a, b) : FALSE);
      case 'in': {
        const list = b === undefined ? new Map<string, Term>() : values.ticks(b);
        return yesNo(or(...[...(a ? values.ticks(a) : [])].map(([id, chosen]) => and(chosen, list.get(id) ?? FALSE))));
      }
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return compared(operator, a, b);
      case '+':
        return reckoned(a, b, numbers.add);
      case '-':
        return reckoned(a, b, numbers.subtract);
      case '*':
        return reckoned(a, b, numbers.multiply);
      case '/': {
        const quotient = reckoned(a, b, numbers.divide);
        const isZero = b?.type === 'number' ? numbers.compare('==', b.amount, numbers.constant(0)) : TRUE;
        return { ...quotient, known: and(quotient.known, not(isZero)) };
      }
      case 'minus':
        return a?.type === 'number' ? { ...a, amount: numbers.minus(a.amount) } : values.NOTHING;
      case 'min':
        return reckoned(a, b, numbers.least);
      case 'max':
      case 'later':
        return reckoned(a, b, numbers.greatest);
      case 'days_between':
        return reckoned(b, a, numbers.subtract);
      case 'round':
        return a?.type === 'number' ? { ...a, amount: numbers.round(a.amount) } : values.NOTHING;
      case 'workday':
        return a?.type === 'number' ? { ...a, amount: numbers.workday(a.amount) } : values.NOTHING;
      case 'known':
        return yesNo(a?.known ?? FALSE);
      case 'size':
        return number(numbers.count([...(a ? values.ticks(a) : [])].map(([, ticked]) => ticked)));
      case 'words':
        return number(a?.type === 'text' ? a.words : numbers.constant(0));
      case 'sentences':
        return number(a?.type === 'text' ? a.sentences : numbers.constant(0));
      case 'count':
        return number(numbers.count([a, b, ...rest].flatMap((part) => (part ? [values.holds(part)] : []))));
      default:
        throw new Error(`no translation of ${operator}`);
    }
  };

  return { translate, boolean, numbers, values, opened };
}

export type Translator = ReturnType<typeof translator>;
