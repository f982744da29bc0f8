import { FALSE, type Logic, type Sort, type Term, type TermBank, TRUE } from './terms.ts';

/**
 * A number or day in the proof: either one of a few constants, each under a condition of which just one holds, or a term.
 * Grades, counts and lengths of lists stay constants, so that comparing them needs no arithmetic.
 */
export type Amount = { readonly cases: ReadonlyMap<number, Term> } | { readonly term: Term };

export type Comparing = '==' | '!=' | '<' | '<=' | '>' | '>=';

const MOST_CASES = 24;

/** Arithmetic as the program does it, in exact numbers. */
export function arithmetic(bank: TermBank, { and, or, not, either }: Logic) {
  const constant = (value: number): Amount => ({ cases: new Map([[value, TRUE]]) });
  const whole = (amount: Amount): boolean =>
    'term' in amount ? amount.term.sort === 'Int' : [...amount.cases.keys()].every(Number.isInteger);

  const termOf = (amount: Amount, sort: Sort): Term => {
    if ('term' in amount) return sort === amount.term.sort ? amount.term : bank.apply(sort, 'to_real', amount.term);
    const entries = [...amount.cases];
    return entries.reduceRight<Term | undefined>((rest, [value, when]) => {
      const literal: Term = { text: literalOf(value, sort), sort };
      return rest === undefined ? literal : bank.apply(sort, 'ite', when, literal, rest);
    }, undefined) as Term;
  };
  const sortFor = (...amounts: Amount[]): Sort => (amounts.every(whole) ? 'Int' : 'Real');

  /** Cases with the same value become one; no longer a case is what cannot hold. */
  const fromCases = (pairs: Iterable<readonly [number, Term]>): Amount => {
    const cases = new Map<number, Term>();
    for (const [value, when] of pairs) {
      if (when !== FALSE) cases.set(value, or(cases.get(value) ?? FALSE, when));
    }
    const amount = { cases: cases.size === 0 ? new Map([[0, TRUE]]) : cases };
    return cases.size > MOST_CASES ? { term: termOf(amount, sortFor(amount)) } : amount;
  };

  const combine = (a: Amount, b: Amount, exactly: (a: number, b: number) => number, term: () => Term): Amount => {
    if ('term' in a || 'term' in b || a.cases.size * b.cases.size > MOST_CASES * 4) return { term: term() };
    return fromCases(
      [...a.cases].flatMap(([x, when]) => [...b.cases].map(([y, and_]) => [exactly(x, y), and(when, and_)] as const)),
    );
  };
  const onTerms = (operator: string, a: Amount, b: Amount, sort = sortFor(a, b)) =>
    bank.apply(sort, operator, termOf(a, sort), termOf(b, sort));

  const compare = (operator: Comparing, a: Amount, b: Amount): Term => {
    const holds = COMPARED[operator];
    if ('cases' in a && 'cases' in b) {
      return or(
        ...[...a.cases].flatMap(([x, when]) =>
          [...b.cases].filter(([y]) => holds(x, y)).map(([, and_]) => and(when, and_)),
        ),
      );
    }
    if ('cases' in a && 'term' in b)
      return or(...[...a.cases].map(([x, when]) => and(when, compareTerms(operator, constant(x), b))));
    if ('cases' in b) return or(...[...b.cases].map(([y, when]) => and(when, compareTerms(operator, a, constant(y)))));
    return compareTerms(operator, a, b);
  };
  const compareTerms = (operator: Comparing, a: Amount, b: Amount): Term => {
    const sort = sortFor(a, b);
    if (operator === '!=') return not(compareTerms('==', a, b));
    const [x, y] = [termOf(a, sort), termOf(b, sort)];
    if (x.text === y.text) return COMPARED[operator](0, 0) ? TRUE : FALSE;
    // Only `=` and `<=` are written, so that what means the same is the same.
    if (operator === '==') return bank.apply('Bool', '=', ...[x, y].sort((p, q) => (p.text < q.text ? -1 : 1)));
    if (operator === '<=') return bank.apply('Bool', '<=', x, y);
    if (operator === '>=') return bank.apply('Bool', '<=', y, x);
    return not(operator === '<' ? bank.apply('Bool', '<=', y, x) : bank.apply('Bool', '<=', x, y));
  };

  const choose = (condition: Term, yes: Amount, no: Amount): Amount => {
    if (condition === TRUE || yes === no) return yes;
    if (condition === FALSE) return no;
    if ('cases' in yes && 'cases' in no) {
      const otherwise = not(condition);
      return fromCases([
        ...[...yes.cases].map(([value, when]) => [value, and(condition, when)] as const),
        ...[...no.cases].map(([value, when]) => [value, and(otherwise, when)] as const),
      ]);
    }
    const sort = sortFor(yes, no);
    const [x, y] = [termOf(yes, sort), termOf(no, sort)];
    return { term: x.text === y.text ? x : bank.apply(sort, 'ite', condition, x, y) };
  };

  /** The largest whole number that is not above a term. */
  const floor = (term: Term): Term => bank.apply('Int', 'to_int', term);

  return {
    constant,
    fromCases,
    compare,
    choose,
    add: (a: Amount, b: Amount) =>
      combine(
        a,
        b,
        (x, y) => x + y,
        () => onTerms('+', a, b),
      ),
    subtract: (a: Amount, b: Amount) =>
      combine(
        a,
        b,
        (x, y) => x - y,
        () => onTerms('-', a, b),
      ),
    multiply: (a: Amount, b: Amount) =>
      combine(
        a,
        b,
        (x, y) => x * y,
        () => onTerms('*', a, b),
      ),
    /** A quotient is the number that gives the dividend again, unless the divisor is zero. */
    divide(a: Amount, b: Amount): Amount {
      return combine(
        a,
        b,
        (x, y) => (y === 0 ? 0 : x / y),
        () => {
          const [x, y] = [termOf(a, 'Real'), termOf(b, 'Real')];
          if ('cases' in b && b.cases.size === 1) return bank.apply('Real', '/', x, y);
          const quotient = bank.declare(`q_${x.text.replace(/\W/g, '_')}_${y.text.replace(/\W/g, '_')}`, 'Real');
          const again = bank.apply('Bool', '=', bank.apply('Real', '*', quotient, y), x);
          bank.assert(or(bank.apply('Bool', '=', y, { text: '0.0', sort: 'Real' }), again));
          return quotient;
        },
      );
    },
    minus: (a: Amount): Amount =>
      'cases' in a
        ? fromCases([...a.cases].map(([value, when]) => [-value, when] as const))
        : { term: bank.apply(a.term.sort, '-', a.term) },
    least: (a: Amount, b: Amount) => choose(compare('<=', a, b), a, b),
    greatest: (a: Amount, b: Amount) => choose(compare('<=', a, b), b, a),
    round(a: Amount): Amount {
      if ('cases' in a) return fromCases([...a.cases].map(([value, when]) => [Math.round(value), when] as const));
      if (a.term.sort === 'Int') return a;
      return { term: floor(bank.apply('Real', '+', a.term, { text: '0.5', sort: 'Real' })) };
    },
    /** The day itself, or the Monday after it. Day 0 was a Thursday; a fraction of a day keeps its fraction. */
    workday(a: Amount): Amount {
      const sort = sortFor(a);
      const day = termOf(a, sort);
      const number = (value: number): Term => ({ text: literalOf(value, sort), sort });
      const shifted = bank.apply(sort, '+', day, number(3));
      const weeks = bank.apply('Real', '/', shifted, { text: '7.0', sort: 'Real' });
      const weekday =
        sort === 'Int'
          ? bank.apply('Int', 'mod', shifted, number(7))
          : bank.apply(
              'Real',
              '-',
              shifted,
              bank.apply('Real', '*', number(7), bank.apply('Real', 'to_real', floor(weeks))),
            );
      const monday = bank.apply(sort, '-', bank.apply(sort, '+', day, number(7)), weekday);
      const works = not(bank.apply('Bool', '<=', number(5), weekday));
      return { term: bank.apply(sort, 'ite', works, day, monday) };
    },
    /** How many of some conditions hold. */
    count(terms: readonly Term[]): Amount {
      let sums: Amount = constant(0);
      for (const term of terms) {
        const one = sums as { cases: ReadonlyMap<number, Term> };
        const up = new Map<number, Term>();
        for (const [value, when] of one.cases) {
          up.set(value, either(term, up.get(value) ?? FALSE, when));
          up.set(value + 1, and(term, when));
        }
        sums = { cases: new Map([...up].filter(([, when]) => when !== FALSE)) };
      }
      return sums;
    },
    termOf,
    sortFor,
  };
}

export type Arithmetic = ReturnType<typeof arithmetic>;

const COMPARED: Readonly<Record<Comparing, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** A number as SMT-LIB writes it: no exponent, no sign. */
export function literalOf(value: number, sort: Sort): string {
  const [digits = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const shift = Number(exponent) - fraction.length;
  const scaled = BigInt(whole + fraction) * 10n ** BigInt(Math.max(shift, 0));
  const divisor = 10n ** BigInt(Math.max(-shift, 0));
  const point = sort === 'Real' ? '.0' : '';
  const text = divisor === 1n ? `${scaled}${point}` : `(/ ${scaled}.0 ${divisor}.0)`;
  return value < 0 ? `(- ${text})` : text;
}
