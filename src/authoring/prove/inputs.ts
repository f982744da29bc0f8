import type { Answer } from '../../interview/answers.ts';
import { mentionsOne } from '../../playbook/condition/text-measures.ts';
import { LARGEST_NUMBER, type Playbook, type Question } from '../../playbook/model.ts';
import type { Translator } from './expressions.ts';
import type { Model } from './model-values.ts';
import type { Symbolic } from './symbols.ts';
import type { Term, TermBank } from './terms.ts';
import { FALSE, TRUE } from './terms.ts';
import { writeText } from './witness-text.ts';

/** An answer as a free value of the proof: everything that `parseAnswer` takes, and nothing else. */
export interface Input {
  /** Whether it is answered or left out, in case it is asked. */
  readonly given: Term;
  /** The answer, in case it is given. */
  readonly value: Symbolic;
  /** Of a size that a person would type. Not a limit: it only makes a witness easy to read. */
  readonly modest: Term;
  /** What to ask the solver for. */
  readonly names: readonly string[];
  /** The answer in a model of the solver; `undefined` when no answer a person can type is the same. */
  read(model: Model): Answer | undefined;
}

/** A century from today, in days. */
export const FARTHEST_DAY = 36_525;
const MODEST_NUMBER = 20_000;
const MODEST_DAY = 400;
const MOST_WORDS = 250;

/** Makes the free answers to questions. Days count from `base`, a day number that 7 divides, so that weekdays stay the same. */
export function inputMaker(bank: TermBank, translator: Translator, playbook: Playbook, base: number) {
  const { boolean, numbers } = translator;
  const { and, or, not } = boolean;
  const within = (term: Term, least: number, most: number): Term =>
    and(
      numbers.compare('<=', numbers.constant(least), { term }),
      numbers.compare('<=', { term }, numbers.constant(most)),
    );

  const chosen = (name: string, { choices = [], type }: Question) => {
    const of = new Map(choices.map(({ id }) => [id, bank.declare(`${name}.${id}`, 'Bool')]));
    const all = [...of.values()];
    if (type === 'choice') {
      bank.assert(or(...all));
      for (const [i, one] of all.entries()) for (const other of all.slice(i + 1)) bank.assert(not(and(one, other)));
    }
    return {
      value: { type: 'chosen', of, known: TRUE, open: FALSE } satisfies Symbolic,
      modest: TRUE,
      names: all.map(({ text }) => text),
      read: (model: Model): Answer | undefined => {
        const ticked = [...of].filter(([, { text }]) => model.boolean(text)).map(([id]) => id);
        return type === 'choice' ? ticked[0] : ticked;
      },
    };
  };

  const measured = (name: string, { type }: Question) => {
    const isDate = type === 'date';
    const term = bank.declare(name, isDate ? 'Int' : 'Real');
    const limit = isDate ? FARTHEST_DAY : LARGEST_NUMBER;
    bank.assert(within(term, -limit, limit));
    const modest = within(term, isDate ? -MODEST_DAY : 0, isDate ? MODEST_DAY : MODEST_NUMBER);
    return {
      value: { type: 'number', amount: { term }, known: TRUE, open: FALSE } satisfies Symbolic,
      modest,
      names: [name],
      read: (model: Model): Answer | undefined => {
        const value = model.number(name);
        return value === undefined ? undefined : isDate ? value + base : value;
      },
    };
  };

  const worded = (name: string) => {
    const words = bank.declare(`${name}.words`, 'Int');
    const sentences = bank.declare(`${name}.sentences`, 'Int');
    const zero = numbers.constant(0);
    bank.assert(within(words, 0, MOST_WORDS));
    bank.assert(numbers.compare('>=', { term: sentences }, zero));
    bank.assert(numbers.compare('<=', { term: sentences }, { term: words }));
    bank.assert(
      boolean.same(numbers.compare('==', { term: words }, zero), numbers.compare('==', { term: sentences }, zero)),
    );
    const lists = Object.keys(playbook.lists);
    const mentioned = new Map(lists.map((list) => [list, bank.declare(`${name}.mentions.${list}`, 'Bool')]));
    // "as-soon-as possible" mentions "as soon as possible" in two words, so a mention says only that there is a word.
    const some = numbers.compare('>=', { term: words }, numbers.constant(1));
    for (const mentions of mentioned.values()) bank.assert(or(not(mentions), some));
    const roomy = [...mentioned].map(([list, mentions]) => {
      const fewest = Math.min(...(playbook.lists[list] ?? []).map((phrase) => phrase.split(/\s+/).length));
      return or(not(mentions), numbers.compare('>=', { term: words }, numbers.constant(fewest)));
    });
    return {
      value: {
        type: 'text',
        words: { term: words },
        sentences: { term: sentences },
        mentions: (list: string) => mentioned.get(list) ?? FALSE,
        is: (literal: string) => bank.declare(`${name}.is.${literal.replace(/\W/g, '_')}`, 'Bool'),
        known: TRUE,
        open: FALSE,
      } satisfies Symbolic,
      modest: and(within(words, 1, 60), ...roomy),
      names: [words.text, sentences.text, ...[...mentioned.values()].map(({ text }) => text)],
      read: (model: Model): Answer | undefined =>
        writeText({
          words: model.number(words.text) ?? 1,
          sentences: model.number(sentences.text) ?? 1,
          phrases: lists
            .filter((list) => model.boolean(`${name}.mentions.${list}`))
            .flatMap((list) => playbook.lists[list]?.find((phrase) => onlyIn(phrase, list)) ?? []),
        }),
    };
  };

  /** Whether a phrase belongs to one list and is mentioned by no other. */
  const onlyIn = (phrase: string, list: string): boolean =>
    Object.entries(playbook.lists).every(([other, phrases]) => other === list || !mentionsOne(phrase, phrases));

  /** The free answer to a question. Another `name` makes another answer to the same question. */
  return (question: Question, name = `a.${question.id}`): Input => {
    const { type, optional } = question;
    const given = optional ? bank.declare(`${name}.given`, 'Bool') : TRUE;
    const made =
      type === 'yes-no'
        ? yesNo(name)
        : type === 'choice' || type === 'choices'
          ? chosen(name, question)
          : type === 'text'
            ? worded(name)
            : measured(name, question);
    return {
      ...made,
      given,
      names: optional ? [given.text, ...made.names] : made.names,
      read: (model) => (optional && !model.boolean(given.text) ? null : made.read(model)),
    };
  };

  function yesNo(name: string) {
    const holds = bank.declare(name, 'Bool');
    return {
      value: { type: 'yes-no', holds, known: TRUE, open: FALSE } satisfies Symbolic,
      modest: TRUE,
      names: [name],
      read: (model: Model): Answer | undefined => model.boolean(name),
    };
  }
}

export type InputMaker = ReturnType<typeof inputMaker>;
