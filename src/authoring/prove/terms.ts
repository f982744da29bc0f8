/** A term of SMT-LIB: a name or a short text, shared by everything that means the same. */
export interface Term {
  readonly text: string;
  readonly sort: Sort;
}

export type Sort = 'Bool' | 'Int' | 'Real';

export const TRUE: Term = { text: 'true', sort: 'Bool' };
export const FALSE: Term = { text: 'false', sort: 'Bool' };

/** Builds terms and writes their definitions down as one script. A term built twice is defined once. */
export interface TermBank {
  /** A free constant of the script; the same name gives the same one. */
  declare(name: string, sort: Sort): Term;
  /** A named term of any operation; `sort` is what the operation gives. */
  apply(sort: Sort, operator: string, ...parts: readonly Term[]): Term;
  assert(term: Term): void;
  /** The script written since the last call, or all of it. */
  takeNew(): string;
  takeAll(): string;
  /** The part of the script that a term hangs on: the same without whatever says nothing about it. */
  slice(term: Term): string;
}

interface Line {
  /** What it defines; a statement defines nothing. */
  readonly name?: string;
  readonly line: string;
  readonly uses: readonly string[];
}

export function termBank(): TermBank {
  const named = new Map<string, Term>();
  const declared = new Map<string, Term>();
  const asserted = new Set<string>();
  const lines: Line[] = [];
  const defined = new Map<string, Line>();
  let taken = 0;
  const write = (line: Line): void => {
    lines.push(line);
    if (line.name !== undefined) defined.set(line.name, line);
  };
  const textOf = (some: readonly Line[]) => some.map(({ line }) => `${line}\n`).join('');
  return {
    declare(name, sort) {
      const known = declared.get(name);
      if (known !== undefined) return known;
      const term: Term = { text: name, sort };
      declared.set(name, term);
      write({ name, line: `(declare-const ${name} ${sort})`, uses: [] });
      return term;
    },
    apply(sort, operator, ...parts) {
      const text = `(${operator} ${parts.map((part) => part.text).join(' ')})`;
      const known = named.get(text);
      if (known !== undefined) return known;
      const term: Term = { text: `t${named.size}`, sort };
      named.set(text, term);
      write({ name: term.text, line: `(define-fun ${term.text} () ${sort} ${text})`, uses: namesIn(text) });
      return term;
    },
    assert({ text }) {
      if (text === 'true' || asserted.has(text)) return;
      asserted.add(text);
      write({ line: `(assert ${text})`, uses: namesIn(text) });
    },
    takeNew() {
      const now = textOf(lines.slice(taken));
      taken = lines.length;
      return now;
    },
    takeAll() {
      taken = lines.length;
      return textOf(lines);
    },
    slice({ text }) {
      const inside = new Set<string>();
      const follow = (name: string): void => {
        const line = defined.get(name);
        if (line === undefined || inside.has(name)) return;
        inside.add(name);
        line.uses.forEach(follow);
      };
      namesIn(text).forEach(follow);
      // A statement belongs to it when it speaks of nothing else; fewer statements can only leave more possible.
      const speaksOf = new Map<string, boolean>();
      const isInside = (name: string): boolean => {
        const known = speaksOf.get(name);
        if (known !== undefined) return known;
        const line = defined.get(name);
        const found = line === undefined || inside.has(name) || (line.uses.length > 0 && line.uses.every(isInside));
        speaksOf.set(name, found);
        return found;
      };
      const kept = lines.filter(({ name, uses }) => name === undefined && uses.every(isInside));
      for (const { uses } of kept) uses.forEach(follow);
      return textOf(lines.filter((line) => (line.name === undefined ? kept.includes(line) : inside.has(line.name))));
    },
  };
}

function namesIn(text: string): string[] {
  return text.match(/[A-Za-z][\w.-]*/g) ?? [];
}

/** Boolean terms, with what can be seen without a solver already worked out. */
export function logic(bank: TermBank) {
  const not = (term: Term): Term => {
    if (term === TRUE) return FALSE;
    if (term === FALSE) return TRUE;
    const inner = /^\(not (.*)\)$/.exec(term.text)?.[1];
    return { text: inner ?? `(not ${term.text})`, sort: 'Bool' };
  };
  const gather = (terms: readonly Term[], operator: 'and' | 'or'): Term => {
    const [ends, leaves] = operator === 'and' ? [FALSE, TRUE] : [TRUE, FALSE];
    const parts = new Map<string, Term>();
    for (const term of terms) {
      if (term.text === ends.text || parts.has(not(term).text)) return ends;
      if (term.text !== leaves.text) parts.set(term.text, term);
    }
    if (parts.size === 0) return leaves;
    const sorted = [...parts.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
    return sorted.length === 1 ? (sorted[0] as Term) : bank.apply('Bool', operator, ...sorted);
  };
  const and = (...terms: readonly Term[]): Term => gather(terms, 'and');
  const or = (...terms: readonly Term[]): Term => gather(terms, 'or');
  const same = (a: Term, b: Term): Term => {
    if (a.text === b.text) return TRUE;
    if (a === TRUE) return b;
    if (b === TRUE) return a;
    if (a === FALSE) return not(b);
    if (b === FALSE) return not(a);
    return bank.apply('Bool', '=', ...[a, b].sort((x, y) => (x.text < y.text ? -1 : 1)));
  };
  return {
    not,
    and,
    or,
    same,
    differ: (a: Term, b: Term): Term => not(same(a, b)),
    implies: (a: Term, b: Term): Term => or(not(a), b),
    either(condition: Term, yes: Term, no: Term): Term {
      if (condition === TRUE || yes.text === no.text) return yes;
      if (condition === FALSE) return no;
      if (yes === TRUE) return or(condition, no);
      if (yes === FALSE) return and(not(condition), no);
      if (no === TRUE) return or(not(condition), yes);
      if (no === FALSE) return and(condition, yes);
      return bank.apply('Bool', 'ite', condition, yes, no);
    },
  };
}

export type Logic = ReturnType<typeof logic>;
