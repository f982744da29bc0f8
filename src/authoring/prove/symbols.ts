import type { Amount, Arithmetic } from './amounts.ts';
import { FALSE, type Logic, type Term, TRUE } from './terms.ts';

/**
 * A value that is not yet one: what an expression gives, for all answers at once. `known` is false where the value is nothing, and
 * `open` is true where it hangs on something still open. A value that is nothing holds nothing and has no choice.
 */
export type Symbolic = (
  | { readonly type: 'nothing' }
  | { readonly type: 'yes-no'; readonly holds: Term }
  | { readonly type: 'number'; readonly amount: Amount }
  | { readonly type: 'chosen'; readonly of: ReadonlyMap<string, Term> }
  | ({ readonly type: 'text' } & SymbolicText)
) & { readonly known: Term; readonly open: Term };

/** What conditions may ask of a text; its letters are no part of the proof. */
export interface SymbolicText {
  readonly words: Amount;
  readonly sentences: Amount;
  mentions(list: string): Term;
  /** Whether it is word for word a text that the playbook writes. */
  is(literal: string): Term;
}

export type SymbolOf<T extends Symbolic['type']> = Extract<Symbolic, { readonly type: T }>;

/** Values put together from others. */
export function symbols({ and, or, not, either }: Logic, numbers: Arithmetic) {
  const NOTHING: Symbolic = { type: 'nothing', known: FALSE, open: FALSE };
  const yesNo = (holds: Term, open: Term = FALSE): SymbolOf<'yes-no'> => ({
    type: 'yes-no',
    holds: and(holds, not(open)),
    known: TRUE,
    open,
  });
  const number = (amount: Amount, known: Term = TRUE, open: Term = FALSE): SymbolOf<'number'> => ({
    type: 'number',
    amount,
    known,
    open,
  });
  const written = (text: string): SymbolOf<'text'> => ({
    type: 'text',
    words: numbers.constant(0),
    sentences: numbers.constant(0),
    mentions: () => FALSE,
    is: (literal) => (literal === text ? TRUE : FALSE),
    known: text === '' ? FALSE : TRUE,
    open: FALSE,
  });

  /** A word is a choice until it meets a text. */
  const asText = (value: Symbolic): SymbolOf<'text'> | undefined => {
    if (value.type === 'text') return value;
    const [only] = value.type === 'chosen' && value.of.size === 1 ? value.of.keys() : [];
    return only === undefined ? undefined : written(only);
  };

  /** The one value or the other. */
  const choose = (condition: Term, yes: Symbolic, no: Symbolic): Symbolic => {
    if (condition === TRUE) return yes;
    if (condition === FALSE) return no;
    const known = either(condition, yes.known, no.known);
    const open = either(condition, yes.open, no.open);
    const type = yes.type === 'nothing' ? no.type : yes.type;
    const isEither = (one: Symbolic) => (one.type === 'nothing' ? undefined : one);
    switch (type === 'chosen' && (yes.type === 'text' || no.type === 'text') ? 'text' : type) {
      case 'nothing':
        return { type: 'nothing', known: FALSE, open };
      case 'yes-no': {
        const [a, b] = [isEither(yes) as SymbolOf<'yes-no'>, isEither(no) as SymbolOf<'yes-no'>];
        return { type: 'yes-no', holds: either(condition, a?.holds ?? FALSE, b?.holds ?? FALSE), known, open };
      }
      case 'number': {
        const [a, b] = [isEither(yes) as SymbolOf<'number'>, isEither(no) as SymbolOf<'number'>];
        const amount =
          a === undefined ? b.amount : b === undefined ? a.amount : numbers.choose(condition, a.amount, b.amount);
        return { type: 'number', amount, known, open };
      }
      case 'chosen': {
        const [a, b] = [isEither(yes) as SymbolOf<'chosen'>, isEither(no) as SymbolOf<'chosen'>];
        const ids = new Set([...(a?.of.keys() ?? []), ...(b?.of.keys() ?? [])]);
        const of = new Map(
          [...ids].map((id) => [id, either(condition, a?.of.get(id) ?? FALSE, b?.of.get(id) ?? FALSE)]),
        );
        return { type: 'chosen', of, known, open };
      }
      case 'text': {
        const [a, b] = [asText(yes) ?? written(''), asText(no) ?? written('')];
        return {
          type: 'text',
          words: numbers.choose(condition, a.words, b.words),
          sentences: numbers.choose(condition, a.sentences, b.sentences),
          mentions: (list) => either(condition, a.mentions(list), b.mentions(list)),
          is: (literal) => either(condition, a.is(literal), b.is(literal)),
          known,
          open,
        };
      }
    }
  };

  /** The value where a condition holds, and nothing elsewhere. */
  const where = (condition: Term, value: Symbolic): Symbolic => choose(condition, value, NOTHING);

  const ticks = (value: Symbolic): ReadonlyMap<string, Term> => (value.type === 'chosen' ? value.of : new Map());
  const holds = (value: Symbolic): Term => (value.type === 'yes-no' ? value.holds : FALSE);

  /** Equal as choices, texts and yes-no are: nothing is like no, and like an empty text. */
  const alike = (a: Symbolic, b: Symbolic): Term => {
    if (a.type === 'yes-no' || b.type === 'yes-no') {
      const one = holds(a);
      const other = holds(b);
      return or(and(one, other), and(not(one), not(other)));
    }
    const neither = and(not(a.known), not(b.known));
    if (a.type === 'text' || b.type === 'text') {
      const [text, literal] = b.type === 'text' ? [b, a] : [a, b];
      const [word] = literal.type === 'chosen' ? literal.of.keys() : [];
      return or(neither, word !== undefined && text.type === 'text' ? text.is(word) : FALSE);
    }
    const [left, right] = [ticks(a), ticks(b)];
    return or(neither, ...[...left].map(([id, chosen]) => and(chosen, right.get(id) ?? FALSE)));
  };

  return { NOTHING, yesNo, number, choose, where, ticks, holds, alike };
}
