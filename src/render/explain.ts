import type { Plan } from '../plan/plan.ts';
import type { Flip } from '../plan/what-if.ts';
import { idleAnswers, idsToSay } from '../plan/why.ts';
import type { Value } from '../playbook/condition/evaluate.ts';
import type { Expr } from '../playbook/condition/syntax.ts';
import type { Phrases } from '../playbook/phrases.ts';
import type { Point } from '../playbook/read/library.ts';
import type { Language } from './language.ts';
import { writeText } from './texts.ts';
import { type ValueWriter, valueWriter } from './values.ts';

/** What was asked for beside the plan itself. */
export interface Explained {
  readonly why: WordedWhy | undefined;
  readonly flips: readonly WordedFlip[] | undefined;
}

export const UNEXPLAINED: Explained = { why: undefined, flips: undefined };

/** Why a plan is as it is, in sentences. */
export interface WordedWhy {
  readonly verdict: string;
  /** By the id of the step. */
  readonly steps: ReadonlyMap<string, string>;
  /** The questions whose answers could have been anything. */
  readonly idle: readonly string[];
  /** The points that the printed steps stand on, each once, in the order they are met. */
  readonly points: readonly (Point & { readonly id: string })[];
}

/** Puts the reasons of a plan into words. `points` says what the ids of a basis are. */
export function wordWhy(
  plan: Plan,
  phrases: Phrases,
  points: ReadonlyMap<string, Point>,
  language: Language,
): WordedWhy {
  const { catalog } = language;
  const writer = valueWriter(plan.playbook, phrases, plan.today, language);
  const sentence = (when: Expr | undefined, authored: readonly string[] | undefined, none: string): string => {
    const clauses = idsToSay(plan, phrases, when, authored).map((id) => clauseOf(id, plan, phrases, writer, language));
    return clauses.length === 0 ? none : catalog.plan.because(clauses);
  };
  const verdict = plan.playbook.verdicts.find(({ id }) => id === plan.verdict.id);
  const used = new Set(plan.steps.flatMap(({ basis }) => basis));
  return {
    verdict: sentence(verdict?.when, verdict?.because, catalog.plan.becauseNothingElse),
    steps: new Map(
      plan.steps.map(({ step }) => {
        const none = step.when === undefined ? catalog.plan.becauseAlways : catalog.plan.becauseVerdict;
        return [step.id, sentence(step.when, step.because, none)];
      }),
    ),
    idle: idleAnswers(plan, phrases).map((id) => phrases.questions[id]?.ask ?? id),
    points: [...used].flatMap((id) => {
      const point = points.get(id);
      return point === undefined ? [] : [{ id, ...point }];
    }),
  };
}

/** A question or fact as a clause: its own words, what was chosen, or the question with its answer. */
function clauseOf(id: string, plan: Plan, phrases: Phrases, writer: ValueWriter, language: Language): string {
  const value = plan.scope.valueOf(id) as Value;
  const question = phrases.questions[id];
  const said = question?.said ?? phrases.facts[id]?.said;
  const { plan: words } = language.catalog;
  if (said !== undefined && value !== undefined)
    return writeText(said, plan.scope, writer, language).replace(/\.$/, '');
  const ask = question?.ask ?? id;
  if (value === undefined) return words.leftOut(ask);
  if (question?.choices !== undefined && (typeof value === 'string' || (Array.isArray(value) && value.length > 0))) {
    return writer.write(id, value).text;
  }
  return words.answered(ask, writer.answer(id, value));
}

/** One change that would give another verdict, as two halves of a line. */
export interface WordedFlip {
  readonly change: string;
  readonly outcome: string;
  /** It opens another question, and hangs on that. */
  readonly isOpen: boolean;
}

/** Puts what would change the verdict into words. */
export function wordFlips(flips: readonly Flip[], plan: Plan, phrases: Phrases, language: Language): WordedFlip[] {
  const { plan: words } = language.catalog;
  const writer = valueWriter(plan.playbook, phrases, plan.today, language);
  const askOf = (id: string) => phrases.questions[id]?.ask ?? id;
  return flips.map((flip) => {
    const scope = flip.arrived?.scope ?? plan.scope;
    const title = (id: string) => writeText(phrases.verdicts[id]?.title ?? [], scope, writer, language);
    const outcome =
      flip.opens === undefined
        ? words.thenVerdict(title(flip.verdicts[0] ?? ''))
        : words.thenHangsOn(askOf(flip.opens));
    return {
      change: changeInWords(flip, askOf(flip.question.id), phrases, writer, language),
      outcome,
      isOpen: flip.opens !== undefined,
    };
  });
}

function changeInWords(
  { question, from, change }: Flip,
  ask: string,
  phrases: Phrases,
  writer: ValueWriter,
  language: Language,
): string {
  const { plan: words, interview } = language.catalog;
  const shown = (answer: Flip['from']) => (answer === null ? interview.leftOut : writer.answer(question.id, answer));
  switch (change.kind) {
    case 'answer':
      return words.ifAnswered(ask, shown(change.to), shown(from));
    case 'tick': {
      const label = phrases.questions[question.id]?.choices?.[change.choice]?.label ?? change.choice;
      return change.ticked ? words.ifTicked(ask, label) : words.ifNotTicked(ask, label);
    }
    case 'border': {
      const upTo = question.type === 'date' ? words.ifUntil : words.ifUpTo;
      return (change.way === 'from' ? words.ifFrom : upTo)(ask, shown(change.to), shown(from));
    }
  }
}
