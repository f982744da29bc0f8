import { workdayFrom } from '../../source/day.ts';
import type { Expr, Operator } from './syntax.ts';
import { countSentences, countWords, mentionsOne } from './text-measures.ts';

/** A value while a playbook is walked. Dates are day numbers (days since 1970-01-01); `undefined` is nothing. */
export type Value = boolean | number | string | readonly string[] | undefined;

/** Stands for a value that is still open: a detail not yet asked, an answer left out. What hangs on it is open too. */
export const PENDING: unique symbol = Symbol('pending');
export type Pending = typeof PENDING;

/** What an expression can see. */
export interface Scope {
  /** The value of a question, detail, fact, `today` or `verdict`. */
  valueOf(id: string): Value | Pending;
  /** The words and phrases of a list of the playbook. */
  list(id: string): readonly string[];
  /**
   * Told of the two values at each place where a result hangs on which is larger: for a search of where it may change. What is told, all in all,
   * settles what comes of the whole, but for a day that no calendar has.
   */
  compared?(a: Value, b: Value): void;
}

type Items = Readonly<Record<string, string>>;
type Closure = (scope: Scope, items: Items) => Value | Pending;

const closures = new WeakMap<Expr, Closure>();
const noItems: Items = {};

/**
 * The value of an expression. Total: it throws for no checked expression and no values.
 * Nothing makes every comparison false and every sum nothing; divided by zero is nothing. With a pending value the result is
 * pending, unless the rest decides it anyway (`false && pending` is false).
 */
export function evaluate(expr: Expr, scope: Scope): Value | Pending {
  return closureOf(expr)(scope, noItems);
}

function closureOf(expr: Expr): Closure {
  let closure = closures.get(expr);
  if (closure === undefined) {
    closure = compile(expr);
    closures.set(expr, closure);
  }
  return closure;
}

function compile(expr: Expr): Closure {
  switch (expr.op) {
    case 'value': {
      const { value } = expr;
      return () => value;
    }
    case 'ref': {
      const { id } = expr;
      return (scope) => scope.valueOf(id);
    }
    case 'item': {
      const { name } = expr;
      return (_, items) => items[name];
    }
    case 'list': {
      const parts = expr.of.map(compile);
      return (scope, items) => parts.map((part) => part(scope, items) as string);
    }
    case 'mentions': {
      const text = compile(expr.text);
      const { list } = expr;
      return (scope, items) => {
        const said = text(scope, items);
        return said === PENDING ? PENDING : mentionsOne((said as string) ?? '', scope.list(list));
      };
    }
    case 'exists':
    case 'all':
    case 'filter':
      return quantify(expr.op, compile(expr.over), expr.item, compile(expr.that));
    case '&&':
      return connect(expr.of.map(compile), false);
    case '||':
      return connect(expr.of.map(compile), true);
    case '?:':
      return choose(expr.of.map(compile));
    case 'count':
      return count(expr.of.map(compile));
    default:
      return apply(expr.op, expr.of.map(compile));
  }
}

/** `&&` and `||`: the first part that decides ends it, and a part that is open leaves it open only if no other decides. */
function connect(parts: Closure[], decides: boolean): Closure {
  return (scope, items) => {
    let open = false;
    for (const part of parts) {
      const value = part(scope, items);
      if (value === PENDING) open = true;
      else if ((value === true) === decides) return decides;
    }
    return open ? PENDING : !decides;
  };
}

function choose([condition, yes, no]: Closure[]): Closure {
  return (scope, items) => {
    const holds = condition?.(scope, items);
    if (holds === PENDING) return PENDING;
    return holds === true ? yes?.(scope, items) : no?.(scope, items);
  };
}

function count(parts: Closure[]): Closure {
  return (scope, items) => {
    let held = 0;
    for (const part of parts) {
      const value = part(scope, items);
      if (value === PENDING) return PENDING;
      if (value === true) held += 1;
    }
    return held;
  };
}

function quantify(op: 'exists' | 'all' | 'filter', over: Closure, item: string, that: Closure): Closure {
  return (scope, items) => {
    const ticks = over(scope, items);
    if (ticks === PENDING) return PENDING;
    const kept: string[] = [];
    for (const tick of (ticks as readonly string[] | undefined) ?? []) {
      const holds = that(scope, { ...items, [item]: tick });
      if (holds === PENDING) return PENDING;
      if (holds === true) kept.push(tick);
    }
    if (op === 'filter') return kept;
    return op === 'exists' ? kept.length > 0 : kept.length === ((ticks as readonly string[] | undefined)?.length ?? 0);
  };
}

type Plain = (...values: Value[]) => Value;

function apply(op: Exclude<Operator, '&&' | '||' | '?:' | 'count'>, parts: Closure[]): Closure {
  const plain = OPERATIONS[op];
  const pair = COMPARED[op];
  return (scope, items) => {
    const values: Value[] = [];
    for (const part of parts) {
      const value = part(scope, items);
      if (value === PENDING) return PENDING;
      values.push(value);
    }
    if (scope.compared !== undefined && pair !== undefined) scope.compared(...pair(values[0], values[1]));
    return plain(...values);
  };
}

type Pair = (a: Value, b: Value) => readonly [Value, Value];
const both: Pair = (a, b) => [a, b];

/** What is held against what: also where a sum bends, at the larger of two and on either side of a division by zero. */
const COMPARED: Partial<Record<Operator, Pair>> = {
  '==': both,
  '!=': both,
  '<': both,
  '<=': both,
  '>': both,
  '>=': both,
  min: both,
  max: both,
  later: both,
  '/': (_, b) => [b, 0],
  known: (a) => [a === undefined ? 0 : 1, 1],
};

const OPERATIONS: Record<Exclude<Operator, '&&' | '||' | '?:' | 'count'>, Plain> = {
  '!': (a) => a !== true,
  same: (a, b) => a === b || (a === undefined && isEmpty(b)) || (b === undefined && isEmpty(a)),
  in: (a, list) => a !== undefined && ((list as readonly unknown[] | undefined) ?? []).includes(a),
  '==': compared((a, b) => a === b),
  '!=': compared((a, b) => a !== b),
  '<': compared((a, b) => a < b),
  '<=': compared((a, b) => a <= b),
  '>': compared((a, b) => a > b),
  '>=': compared((a, b) => a >= b),
  '+': reckoned((a, b) => a + b),
  '-': reckoned((a, b) => a - b),
  '*': reckoned((a, b) => a * b),
  '/': (a, b) => (b === 0 ? undefined : reckoned((x, y) => x / y)(a, b)),
  minus: (a) => (typeof a === 'number' ? -a : undefined),
  min: reckoned(Math.min),
  max: reckoned(Math.max),
  later: reckoned(Math.max),
  days_between: reckoned((from, to) => to - from),
  round: (a) => (typeof a === 'number' ? Math.round(a) : undefined),
  workday: (a) => (typeof a === 'number' ? workdayFrom(a) : undefined),
  known: (a) => a !== undefined && a !== '',
  size: (ticks) => (ticks as readonly string[] | undefined)?.length ?? 0,
  words: (text) => countWords((text as string | undefined) ?? ''),
  sentences: (text) => countSentences((text as string | undefined) ?? ''),
};

function compared(holds: (a: number, b: number) => boolean): Plain {
  return (a, b) => typeof a === 'number' && typeof b === 'number' && holds(a, b);
}

function reckoned(result: (a: number, b: number) => number): Plain {
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? result(a, b) : undefined);
}

/** What "nothing" is like: an unasked yes-no is a no, an unasked text is empty. */
function isEmpty(value: Value): boolean {
  return value === false || value === '';
}
