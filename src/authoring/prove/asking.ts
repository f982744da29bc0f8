import { type Model, readModel } from './model-values.ts';
import type { Solver } from './solver.ts';
import type { Term, TermBank } from './terms.ts';

/** Whether something is possible: no walk, some walk (with its answers), or nobody knows. */
export type Verdict = { readonly is: 'no' } | { readonly is: 'yes'; readonly model: Model } | { readonly is: 'open' };

export interface Asking {
  /** Whether all of some terms can be true at once; `names` are what a model must tell. */
  check(terms: readonly Term[], names: readonly string[]): Promise<Verdict>;
  /** The same for one term on its own, apart from everything it does not hang on. */
  checkAlone(term: Term, names: readonly string[]): Promise<Verdict>;
  /** How many questions were put to the solver. */
  readonly asked: number;
}

/** Work that a question may cost. It is counted by the solver and not in time, so that two runs are the same. */
const LIMIT = 2_000_000;
const LIMIT_ALONE = 8_000_000;
const HEAD = '(set-option :smt.random_seed 7)\n(set-option :sat.random_seed 7)\n';

/** Puts questions to a solver, about the script of a bank as far as it is written. */
export function askingOf(bank: TermBank, solver: Solver): Asking {
  let isFresh = true;
  let count = 0;
  const literals = new Map<string, Term>();

  /** `check-sat-assuming` takes names only, so a term that is none gets one. */
  const literalOf = (term: Term): Term => {
    const known = literals.get(term.text);
    if (known !== undefined) return known;
    const literal = bank.declare(`goal${literals.size}`, 'Bool');
    bank.assert(bank.apply('Bool', '=>', literal, term));
    literals.set(term.text, literal);
    return literal;
  };

  const send = async (text: string, fresh: boolean, names: readonly string[]): Promise<Verdict> => {
    count += 1;
    const reply = await solver.run(text, fresh);
    if ('lost' in reply) {
      isFresh = true;
      return { is: 'open' };
    }
    // Whatever the solver complains about must not pass for a proof.
    const lines = reply.printed.trim().split('\n');
    if (lines.length !== 1) return { is: 'open' };
    if (lines[0] === 'unsat') return { is: 'no' };
    if (lines[0] !== 'sat') return { is: 'open' };
    const values = await solver.run(`(get-value (${names.join(' ')}))\n`);
    if ('lost' in values) {
      isFresh = true;
      return { is: 'open' };
    }
    return { is: 'yes', model: readModel(values.printed) };
  };

  return {
    get asked() {
      return count;
    },
    async check(terms, names) {
      const assumed = terms.filter(({ text }) => text !== 'true').map(literalOf);
      if (terms.some(({ text }) => text === 'false')) return { is: 'no' };
      const fresh = isFresh;
      const script = fresh ? `${HEAD}(set-option :rlimit ${LIMIT})\n${bank.takeAll()}` : bank.takeNew();
      isFresh = false;
      return send(`${script}(check-sat-assuming (${assumed.map(({ text }) => text).join(' ')}))\n`, fresh, names);
    },
    async checkAlone(term, names) {
      const script = bank.slice(term);
      isFresh = true;
      const known = names.filter((name) => script.includes(`(declare-const ${name} `));
      return send(
        `${HEAD}(set-option :rlimit ${LIMIT_ALONE})\n${script}(assert ${term.text})\n(check-sat)\n`,
        true,
        known,
      );
    },
  };
}
