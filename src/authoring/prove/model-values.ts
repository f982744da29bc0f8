/** The values a solver gave to free constants, and to whatever else it was asked about. */
export interface Model {
  boolean(name: string): boolean;
  /** The nearest double; `undefined` for a number that is no fraction, such as the root of 2. */
  number(name: string): number | undefined;
}

type Node = string | readonly Node[];

/** Reads the reply to `(get-value (…))`: a list of pairs. */
export function readModel(reply: string): Model {
  const values = new Map<string, Node>();
  const root = parse(reply);
  if (Array.isArray(root)) {
    for (const pair of root as readonly Node[]) {
      if (Array.isArray(pair)) values.set(written(pair[0] as Node), pair[1] as Node);
    }
  }
  return {
    boolean: (name) => values.get(name) === 'true',
    number: (name) => {
      const node = values.get(name);
      return node === undefined ? undefined : numberOf(node);
    },
  };
}

function written(node: Node): string {
  return typeof node === 'string' ? node : `(${node.map(written).join(' ')})`;
}

function parse(text: string): Node | undefined {
  const tokens = text.match(/\(|\)|\|[^|]*\||[^\s()]+/g) ?? [];
  const open: Node[][] = [[]];
  for (const token of tokens) {
    if (token === '(') open.push([]);
    else if (token === ')') {
      const closed = open.pop() ?? [];
      open.at(-1)?.push(closed);
    } else open.at(-1)?.push(token);
  }
  return open[0]?.[0];
}

function numberOf(node: Node): number | undefined {
  if (typeof node === 'string') return Number.isNaN(Number(node)) ? undefined : Number(node);
  const [operator, ...parts] = node;
  const numbers = parts.map(numberOf);
  const [a, b] = numbers;
  if (a === undefined || numbers.includes(undefined)) return undefined;
  if (operator === '-') return b === undefined ? -a : a - b;
  return operator === '/' && b !== undefined ? a / b : undefined;
}
