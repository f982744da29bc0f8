import type { Playbook } from '../../playbook/model.ts';
import { type Translator, translator } from './expressions.ts';
import { type Input, type InputMaker, inputMaker } from './inputs.ts';
import type { Subject } from './subject.ts';
import { type Term, type TermBank, termBank } from './terms.ts';
import { TODAY } from './witness.ts';
import { type Details, encodeWalks, type Walks } from './world.ts';

/** A playbook as one script: its free answers, and what comes of them. */
export interface Encoding {
  readonly bank: TermBank;
  readonly translator: Translator;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly makeInput: InputMaker;
  /** The walks of these answers. */
  readonly walks: Walks;
  /** The walks of other answers, with the same days. */
  walksOf(inputs: ReadonlyMap<string, Input>, details: Details): Walks;
  /** True only in models whose answers are small. */
  readonly tidy: Term;
  /** What a model must tell. */
  readonly names: readonly string[];
}

/**
 * Encodes a playbook. `today` is any day of the week that begins with day number `base`, which 7 divides: no condition can name a
 * date, so that whatever happens on one day happens a number of weeks later too.
 */
export function encode({ playbook }: Subject, base: number, details: Details): Encoding {
  const bank = termBank();
  const made = translator(bank);
  const { boolean, numbers } = made;
  const today = bank.declare(TODAY, 'Int');
  bank.assert(numbers.compare('<=', numbers.constant(0), { term: today }));
  bank.assert(numbers.compare('<=', { term: today }, numbers.constant(6)));
  const makeInput = inputMaker(bank, made, playbook, base);
  const inputs = new Map(questionsOf(playbook).map((question) => [question.id, makeInput(question)]));
  const walksOf = (some: ReadonlyMap<string, Input>, taken: Details) =>
    encodeWalks(playbook, made, some, { base, today: { term: today } }, taken);
  const walks = walksOf(inputs, details);
  bank.assert(walks.legal);
  const tidy = bank.declare('tidy', 'Bool');
  for (const { modest } of inputs.values()) bank.assert(boolean.implies(tidy, modest));
  return {
    bank,
    translator: made,
    inputs,
    makeInput,
    walks,
    walksOf,
    tidy,
    names: [TODAY, ...[...inputs.values()].flatMap(({ names }) => names)],
  };
}

function questionsOf({ questions, details }: Playbook) {
  return [...questions, ...details];
}
