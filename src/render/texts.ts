import type { Plan, PlannedStep } from '../plan/plan.ts';
import { evaluate, type Scope, type Value } from '../playbook/condition/evaluate.ts';
import { CHANNEL_QUESTION, CHANNELS, type Channel } from '../playbook/model.ts';
import type { Phrases, Text } from '../playbook/phrases.ts';
import { type Filling, writeMessage } from '../words/message.ts';
import type { Language } from './language.ts';
import { type ValueWriter, valueWriter } from './values.ts';

/** A plan in words, ready for any format. */
export interface WordedPlan {
  readonly plan: Plan;
  readonly title: string;
  readonly verdict: { readonly title: string; readonly text: string };
  /** What else the verdict could be, had the answers that were left out been given. */
  readonly otherVerdicts: readonly { readonly id: string; readonly title: string }[];
  /** The question that would settle most of that. */
  readonly settledBy: string | undefined;
  readonly steps: readonly WordedStep[];
  readonly handOffs: readonly { readonly id: string; readonly to: string; readonly text: string }[];
  readonly values: ValueWriter;
  /** The facts that have words of their own: those that mean something to a reader. */
  readonly saidFacts: ReadonlySet<string>;
}

export interface WordedStep extends PlannedStep {
  readonly title: string;
  readonly text: string;
  /** The same message for other channels, where they differ. */
  readonly variants: Readonly<Partial<Record<Channel, string>>>;
}

/** Puts a plan into words: texts with their slots filled, sentences whose condition does not hold left away. */
export function wordPlan(plan: Plan, phrases: Phrases, language: Language): WordedPlan {
  const values = valueWriter(plan.playbook, phrases, plan.today, language);
  const write = (text: Text | undefined) => writeText(text ?? [], plan.scope, values, language);
  const writeToSend = (text: Text) => writeText(text, plan.scope, values, language, true);
  const channel = plan.scope.valueOf(CHANNEL_QUESTION);
  const verdict = phrases.verdicts[plan.verdict.id];
  return {
    plan,
    title: phrases.title,
    verdict: { title: write(verdict?.title), text: write(verdict?.say) },
    otherVerdicts: plan.verdict.possible
      .filter((id) => id !== plan.verdict.id)
      .map((id) => ({ id, title: write(phrases.verdicts[id]?.title) })),
    settledBy: plan.verdict.settledBy && phrases.questions[plan.verdict.settledBy]?.ask,
    steps: plan.steps.map((planned) => {
      const words = phrases.steps[planned.step.id];
      const variants = Object.fromEntries(
        CHANNELS.flatMap((name) => (words?.[name] ? [[name, writeToSend(words[name])]] : [])),
      );
      return {
        ...planned,
        title: write(words?.title),
        text: variants[channel as Channel] ?? (planned.kind === 'message' ? writeToSend : write)(words?.text ?? []),
        variants,
      };
    }),
    handOffs: plan.handOffs.map(({ id, to }) => ({ id, to, text: write(phrases.handOffs[id]) })),
    values,
    saidFacts: new Set(Object.entries(phrases.facts).flatMap(([id, { said }]) => (said === undefined ? [] : [id]))),
  };
}

/**
 * Writes a text: its parts whose condition holds, one after the other as sentences, or on new lines where they say so.
 * `toSend`: what was left out stands in it as a blank to fill in.
 */
export function writeText(text: Text, scope: Scope, values: ValueWriter, language: Language, toSend = false): string {
  const filling = fillingFor(scope, values, language, toSend);
  let out = '';
  let joint = '';
  for (const { when, message, breaks } of text) {
    if (when !== undefined && evaluate(when, scope) !== true) continue;
    out += joint + writeMessage(message, filling);
    joint = breaks === undefined ? ' ' : '\n'.repeat(breaks);
  }
  return out.trim();
}

function fillingFor(scope: Scope, values: ValueWriter, { formats }: Language, toSend: boolean): Filling {
  return {
    print(id, place) {
      const { text, isOurs } = values.write(id, scope.valueOf(id) as Value, toSend);
      // What a person typed begins with a capital where it is a sentence by itself, but for a word such as iPad or acme.com.
      const isRaised = isOurs ? place !== 'within' : place === 'whole' && !/^\S+[\p{Lu}./@]\S/u.test(text);
      return isRaised ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    },
    number(id) {
      const value = scope.valueOf(id);
      return typeof value === 'number' ? value : undefined;
    },
    plural: formats.plural,
    printNumber: formats.number,
  };
}
