import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { nearest } from '../../source/nearest.ts';
import type { Report } from '../../source/problem.ts';
import { ANY, DATE, isMeasured, type Kind, NUMBER, TEXT, unite, YES_NO } from './kinds.ts';
import type { Expr, FunctionName, Operator } from './syntax.ts';

/** The names an expression may use. */
export interface Names {
  kindOf(id: string): Kind | undefined;
  all(): Iterable<string>;
  lists: ReadonlySet<string>;
}

export interface Checked {
  readonly expr: Expr;
  readonly kind: Kind;
}

/** No longer and no deeper than what everything after it, down to the evaluation, can take without running out of stack. */
const CEL = new Environment({ limits: { maxAstNodes: 300, maxDepth: 50 } });

/**
 * Reads an expression (the subset of CEL that design names), resolves its names and checks its types. Every mistake goes to
 * `report` with its offset in `text`; with one or more the result is `undefined`.
 */
export function checkExpression(text: string, names: Names, report: Report): Checked | undefined {
  let ast: ASTNode;
  try {
    ast = CEL.parse(text).ast;
  } catch (error) {
    const { summary, range } = error as { summary?: string; range?: { start: number } };
    const detail = summary ?? String(error);
    report('expression', range?.start ?? 0, {
      detail,
      ...(/^Exceeded|^RangeError/.test(detail) && { hint: 'too-long' }),
    });
    return undefined;
  }
  let faults = 0;
  const counting: Report = (code, offset, data) => {
    faults += 1;
    report(code, offset, data);
  };
  const checked = new Checker(names, counting).check(ast, new Map());
  return faults === 0 ? checked : undefined;
}

type Items = ReadonlyMap<string, Kind>;

const FAILED: Checked = { expr: { op: 'value', value: false }, kind: ANY };

/** One pass over one tree: the names and where to report to are the same at every node. */
class Checker {
  readonly #names: Names;
  readonly #report: Report;

  constructor(names: Names, report: Report) {
    this.#names = names;
    this.#report = report;
  }

  check(node: ASTNode, items: Items): Checked {
    switch (node.op) {
      case 'value':
        return this.#literal(node.args, node);
      case 'id':
        return this.#name(node.args, node, items);
      case 'list':
        return this.#list(node.args, node, items);
      case '!_':
        return { expr: { op: '!', of: [this.#expect(node.args, YES_NO, items)] }, kind: YES_NO };
      case '-_':
        return { expr: { op: 'minus', of: [this.#expect(node.args, NUMBER, items)] }, kind: NUMBER };
      case '&&':
      case '||':
        return { expr: { op: node.op, of: node.args.map((part) => this.#expect(part, YES_NO, items)) }, kind: YES_NO };
      case '==':
      case '!=':
        return this.#equality(node.op, node.args, node, items);
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#order(node.op, node.args, node, items);
      case '+':
      case '-':
        return this.#sum(node.op, node.args, items);
      case '*':
      case '/':
        return { expr: { op: node.op, of: node.args.map((part) => this.#expect(part, NUMBER, items)) }, kind: NUMBER };
      case 'in':
        return this.#membership(node.args, items);
      case '?:':
        return this.#choice(node.args, node, items);
      case 'call':
        return this.#call(node.args[0], node.args[1], node, items);
      case 'rcall':
        return this.#quantifier(node.args[0], node.args[1], node.args[2], node, items);
      default:
        return this.#unsupported(node.op, node);
    }
  }

  #unsupported(what: string, node: ASTNode): Checked {
    this.#report('unsupported', node.start, { what });
    return FAILED;
  }

  #literal(value: unknown, node: ASTNode): Checked {
    if (typeof value === 'boolean') return { expr: { op: 'value', value }, kind: YES_NO };
    if (typeof value === 'number' || typeof value === 'bigint')
      return { expr: { op: 'value', value: Number(value) }, kind: NUMBER };
    if (typeof value === 'string') return { expr: { op: 'value', value }, kind: { type: 'word', word: value } };
    return this.#unsupported(value === null ? 'null' : 'bytes', node);
  }

  #name(id: string, node: ASTNode, items: Items): Checked {
    const item = items.get(id);
    if (item !== undefined) return { expr: { op: 'item', name: id }, kind: item };
    const kind = this.#names.kindOf(id);
    if (kind !== undefined) return { expr: { op: 'ref', id }, kind };
    const near = nearest(id, this.#names.all());
    this.#report('unknown-name', node.start, { name: id, ...(near && { nearest: near }) });
    return FAILED;
  }

  #list(nodes: readonly ASTNode[], node: ASTNode, items: Items): Checked {
    const parts = nodes.map((part) => this.check(part, items));
    const expr: Expr = { op: 'list', of: parts.map((part) => part.expr) };
    if (parts.length > 0 && parts.every(({ kind }) => kind.type === 'word')) return { expr, kind: { type: 'words' } };
    return this.#unsupported('[…]', node);
  }

  #equality(op: '==' | '!=', [left, right]: [ASTNode, ASTNode], node: ASTNode, items: Items): Checked {
    const a = this.check(left, items);
    const b = this.check(right, items);
    const numeric = isMeasured(a.kind) || isMeasured(b.kind);
    this.#agree(a.kind, left, b.kind, right, node);
    const of = [a.expr, b.expr];
    if (numeric) return { expr: { op, of }, kind: YES_NO };
    const same: Expr = { op: 'same', of };
    return { expr: op === '==' ? same : { op: '!', of: [same] }, kind: YES_NO };
  }

  #order(op: Operator, [left, right]: [ASTNode, ASTNode], node: ASTNode, items: Items): Checked {
    const a = this.check(left, items);
    const b = this.check(right, items);
    for (const [part, { kind }] of [[left, a] as const, [right, b] as const]) {
      if (!isMeasured(kind) && kind.type !== 'any')
        this.#report('type', part.start, { wanted: 'number or date', got: kind.type });
    }
    if (isMeasured(a.kind) && isMeasured(b.kind)) this.#agree(a.kind, left, b.kind, right, node);
    return { expr: { op, of: [a.expr, b.expr] } as Expr, kind: YES_NO };
  }

  /** Two numbers, or a date and days. */
  #sum(op: '+' | '-', [left, right]: [ASTNode, ASTNode], items: Items): Checked {
    const a = this.check(left, items);
    if (a.kind.type === 'date') return { expr: { op, of: [a.expr, this.#expect(right, NUMBER, items)] }, kind: DATE };
    if (a.kind.type !== 'number' && a.kind.type !== 'any') {
      this.#report('type', left.start, { wanted: 'number or date', got: a.kind.type });
    }
    const b = this.check(right, items);
    if (op === '+' && b.kind.type === 'date') return { expr: { op, of: [a.expr, b.expr] }, kind: DATE };
    if (b.kind.type !== 'number' && b.kind.type !== 'any')
      this.#report('type', right.start, { wanted: 'number', got: b.kind.type });
    return { expr: { op, of: [a.expr, b.expr] }, kind: NUMBER };
  }

  #membership([needle, list]: [ASTNode, ASTNode], items: Items): Checked {
    const a = this.check(needle, items);
    const b = this.check(list, items);
    if (b.kind.type === 'choices') this.#mustBeOneOf(a.kind, needle, b.kind.ids);
    else if (b.kind.type === 'words') {
      if (a.kind.type === 'choice') this.#checkWords(list, a.kind.ids);
      else if (a.kind.type !== 'any') this.#report('type', needle.start, { wanted: 'choice', got: a.kind.type });
    } else if (b.kind.type !== 'any') this.#report('type', list.start, { wanted: 'choices', got: b.kind.type });
    return { expr: { op: 'in', of: [a.expr, b.expr] }, kind: YES_NO };
  }

  #choice([condition, yes, no]: [ASTNode, ASTNode, ASTNode], node: ASTNode, items: Items): Checked {
    const holds = this.#expect(condition, YES_NO, items);
    const a = this.check(yes, items);
    const b = this.check(no, items);
    const kind = unite(a.kind, b.kind);
    if (kind === undefined) this.#report('mixed', node.start, { one: a.kind.type, other: b.kind.type });
    return { expr: { op: '?:', of: [holds, a.expr, b.expr] }, kind: kind ?? ANY };
  }

  #call(name: string, nodes: readonly ASTNode[], node: ASTNode, items: Items): Checked {
    if (name === 'count') return this.#count(nodes, node, items);
    if (name === 'mentions') return this.#mentions(nodes, node, items);
    if (!Object.hasOwn(SIGNATURES, name)) return this.#unsupported(`${name}()`, node);
    const signature = SIGNATURES[name as keyof typeof SIGNATURES];
    if (!this.#hasArguments(name, nodes, signature.takes.length, node)) return FAILED;
    const of = nodes.map((part, i) => this.#expect(part, signature.takes[i] ?? ANY, items));
    return { expr: { op: name as FunctionName, of }, kind: signature.gives };
  }

  #hasArguments(name: string, nodes: readonly ASTNode[], wanted: number, node: ASTNode): boolean {
    if (nodes.length === wanted) return true;
    this.#report('arguments', node.start, { name, wanted, got: nodes.length });
    return false;
  }

  #count(nodes: readonly ASTNode[], node: ASTNode, items: Items): Checked {
    if (!this.#hasArguments('count', nodes, 1, node)) return FAILED;
    const list = nodes[0] as ASTNode;
    if (list.op !== 'list') {
      this.#report('type', list.start, { wanted: '[condition, …]', got: 'value' });
      return FAILED;
    }
    return { expr: { op: 'count', of: list.args.map((part) => this.#expect(part, YES_NO, items)) }, kind: NUMBER };
  }

  #mentions(nodes: readonly ASTNode[], node: ASTNode, items: Items): Checked {
    if (!this.#hasArguments('mentions', nodes, 2, node)) return FAILED;
    const text = this.#expect(nodes[0] as ASTNode, TEXT, items);
    const list = nodes[1] as ASTNode;
    const name = list.op === 'value' && typeof list.args === 'string' ? list.args : '';
    if (!this.#names.lists.has(name)) {
      const near = nearest(name, this.#names.lists);
      this.#report('unknown-name', list.start, { name, ...(near && { nearest: near }) });
      return FAILED;
    }
    return { expr: { op: 'mentions', text, list: name }, kind: YES_NO };
  }

  #quantifier(name: string, over: ASTNode, nodes: readonly ASTNode[], node: ASTNode, items: Items): Checked {
    if (name !== 'exists' && name !== 'all' && name !== 'filter') return this.#unsupported(`.${name}()`, node);
    if (!this.#hasArguments(name, nodes, 2, node)) return FAILED;
    const ticks = this.check(over, items);
    const [item, that] = nodes as [ASTNode, ASTNode];
    if (ticks.kind.type !== 'choices' || item.op !== 'id') {
      if (ticks.kind.type !== 'any') this.#report('type', over.start, { wanted: 'choices', got: ticks.kind.type });
      return FAILED;
    }
    const inner = new Map(items).set(item.args, { ...ticks.kind, type: 'choice' });
    const expr: Expr = { op: name, over: ticks.expr, item: item.args, that: this.#expect(that, YES_NO, inner) };
    return { expr, kind: name === 'filter' ? ticks.kind : YES_NO };
  }

  /** Checks a part and reports it when it is not of the wanted kind. */
  #expect(node: ASTNode, wanted: Kind, items: Items): Expr {
    const { expr, kind } = this.check(node, items);
    if (wanted.type === 'any' || kind.type === 'any' || kind.type === wanted.type) return expr;
    if (wanted.type === 'text' && kind.type === 'word') return expr;
    this.#report('type', node.start, { wanted: wanted.type, got: kind.type });
    return expr;
  }

  #agree(a: Kind, left: ASTNode, b: Kind, right: ASTNode, node: ASTNode): void {
    if (a.type === 'any' || b.type === 'any') return;
    if (a.type === 'choice') this.#mustBeOneOf(b, right, a.ids);
    else if (b.type === 'choice') this.#mustBeOneOf(a, left, b.ids);
    else if (unite(a, b) === undefined || a.type === 'choices' || a.type === 'words') {
      this.#report('mixed', node.start, { one: a.type, other: b.type });
    }
  }

  #mustBeOneOf(kind: Kind, node: ASTNode, allowed: readonly string[]): void {
    if (kind.type === 'word' || kind.type === 'choice' || kind.type === 'any') this.#checkWords(node, allowed);
    else this.#report('type', node.start, { wanted: 'choice', got: kind.type });
  }

  /** The words that a part may come to: itself, those of a list, or those of either side of `?:`. */
  #checkWords(node: ASTNode, allowed: readonly string[]): void {
    if (node.op === 'value' && typeof node.args === 'string') this.#mustBeAllowed(node.args, node.start, allowed);
    else if (node.op === 'list') for (const part of node.args) this.#checkWords(part, allowed);
    else if (node.op === '?:') for (const part of node.args.slice(1)) this.#checkWords(part, allowed);
  }

  #mustBeAllowed(given: string, start: number, allowed: readonly string[]): void {
    if (allowed.includes(given)) return;
    const near = nearest(given, allowed);
    this.#report('not-a-choice', start, { given, allowed, ...(near && { nearest: near }) });
  }
}

const SIGNATURES: Record<Exclude<FunctionName, 'count'>, { readonly takes: readonly Kind[]; readonly gives: Kind }> = {
  size: { takes: [{ type: 'choices', ids: [] }], gives: NUMBER },
  known: { takes: [ANY], gives: YES_NO },
  min: { takes: [NUMBER, NUMBER], gives: NUMBER },
  max: { takes: [NUMBER, NUMBER], gives: NUMBER },
  round: { takes: [NUMBER], gives: NUMBER },
  later: { takes: [DATE, DATE], gives: DATE },
  workday: { takes: [DATE], gives: DATE },
  days_between: { takes: [DATE, DATE], gives: NUMBER },
  words: { takes: [TEXT], gives: NUMBER },
  sentences: { takes: [TEXT], gives: NUMBER },
};
