/**
 * The syntax tree of an expression: plain data, so that a prepared playbook can be stored as JSON, and the same tree can be
 * evaluated, printed, explained and proved. Names are resolved and types are checked before a tree comes to stand in a playbook.
 */
export type Expr =
  | { readonly op: 'value'; readonly value: boolean | number | string }
  | { readonly op: 'ref'; readonly id: string }
  | { readonly op: 'item'; readonly name: string }
  | { readonly op: 'list'; readonly of: readonly Expr[] }
  | { readonly op: Operator; readonly of: readonly Expr[] }
  | { readonly op: 'mentions'; readonly text: Expr; readonly list: string }
  | { readonly op: Quantifier; readonly over: Expr; readonly item: string; readonly that: Expr };

/** `same` compares choices, texts and yes-no, where nothing is a value like any other; `==` compares numbers and dates, where it is not. */
export type Operator = Connective | Comparison | Arithmetic | FunctionName | 'same' | 'in' | '?:';
export type Connective = '!' | '&&' | '||';
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | 'minus';
export type Quantifier = 'exists' | 'all' | 'filter';

export const FUNCTIONS = [
  'size',
  'count',
  'known',
  'min',
  'max',
  'round',
  'later',
  'workday',
  'days_between',
  'words',
  'sentences',
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** The parts of an expression, from left to right. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case 'value':
    case 'ref':
    case 'item':
      return [];
    case 'mentions':
      return [expr.text];
    case 'exists':
    case 'all':
    case 'filter':
      return [expr.over, expr.that];
    default:
      return expr.of;
  }
}

/** The ids of questions, details and facts that an expression names, each once, in order of appearance. */
export function idsIn(expr: Expr, found: Set<string> = new Set()): Set<string> {
  if (expr.op === 'ref') found.add(expr.id);
  for (const part of partsOf(expr)) idsIn(part, found);
  return found;
}
