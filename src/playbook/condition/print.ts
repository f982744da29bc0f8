import type { Expr } from './syntax.ts';

/** How tightly an operator binds; a part that binds less tightly gets parentheses. */
const TIGHTNESS: Readonly<Record<string, number>> = {
  '?:': 0,
  '||': 1,
  '&&': 2,
  same: 3,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  in: 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '!': 6,
  minus: 6,
};

/** An expression as an author writes it. Reading it again gives the same tree. */
export function printExpression(expr: Expr): string {
  return print(expr, 0);
}

function print(expr: Expr, outer: number): string {
  switch (expr.op) {
    case 'value':
      return JSON.stringify(expr.value);
    case 'ref':
      return expr.id;
    case 'item':
      return expr.name;
    case 'list':
      return `[${expr.of.map((part) => print(part, 0)).join(', ')}]`;
    case 'mentions':
      return `mentions(${print(expr.text, 0)}, ${JSON.stringify(expr.list)})`;
    case 'exists':
    case 'all':
    case 'filter':
      return `${print(expr.over, 7)}.${expr.op}(${expr.item}, ${print(expr.that, 0)})`;
    case 'count':
      return `count([${expr.of.map((part) => print(part, 0)).join(', ')}])`;
    default: {
      const tightness = isUnequal(expr) ? TIGHTNESS['!='] : TIGHTNESS[expr.op];
      if (tightness === undefined) return `${expr.op}(${expr.of.map((part) => print(part, 0)).join(', ')})`;
      const text = printOperator(expr.op, expr.of, tightness);
      return tightness < outer ? `(${text})` : text;
    }
  }
}

/** `!=` between choices is kept as "not the same". */
function isUnequal(expr: Expr): boolean {
  return expr.op === '!' && expr.of[0]?.op === 'same';
}

function printOperator(op: string, parts: readonly Expr[], tightness: number): string {
  const [first, second, third] = parts as [Expr, Expr, Expr];
  if (op === '?:') return `${print(first, 1)} ? ${print(second, 1)} : ${print(third, 0)}`;
  if (op === '!') return first.op === 'same' ? printOperator('!=', first.of, tightness) : `!${print(first, 7)}`;
  if (op === 'minus') return `-${print(first, 7)}`;
  const sign = op === 'same' ? '==' : op;
  return `${print(first, tightness)} ${sign} ${print(second, tightness + 1)}`;
}
