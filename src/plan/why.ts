import type { Visit } from '../interview/walk.ts';
import type { Value } from '../playbook/condition/evaluate.ts';
import { type Expr, idsIn } from '../playbook/condition/syntax.ts';
import { CHANNEL_QUESTION, type Playbook } from '../playbook/model.ts';
import { idsInText, type Phrases } from '../playbook/phrases.ts';
import type { Plan } from './plan.ts';
import { type Support, supporterFor, union } from './support.ts';

/** An answer or fact that led to a verdict or a step, with its value. */
export interface Because {
  readonly id: string;
  readonly value: Value;
}

/** What led to the parts of a plan: answers that were asked, and the facts between them and what they decided. */
export interface Reasons {
  readonly verdict: readonly Because[];
  /** By the id of the step; none for a step without a condition. */
  readonly steps: ReadonlyMap<string, readonly Because[]>;
}

/**
 * The reasons of a plan. They are enough: whatever becomes of the answers that are not among them, as long as the same questions
 * are asked, the condition still holds.
 */
export function reasonsFor({ playbook, path, scope, verdict: { id }, steps }: Plan): Reasons {
  const supporter = supporterFor(playbook, askedOn(path), scope);
  const named = ({ answers, facts }: Support): Because[] =>
    [...answers, ...facts].map((name) => ({ id: name, value: scope.valueOf(name) as Value }));
  const verdict = playbook.verdicts.find((one) => one.id === id);
  // The last verdict needs no reason of its own: it stands because none before it does.
  const support = verdict && (verdict.when === undefined ? supporter.ofVerdict(verdict) : supporter.of(verdict.when));
  return {
    verdict: support === undefined ? [] : named(support),
    steps: new Map(
      steps.map(({ step: { id: step, when } }) => [step, when === undefined ? [] : named(supporter.of(when))]),
    ),
  };
}

/**
 * The ids to say in a sentence of reasons: facts that have words of their own stand for the answers behind them, and the verdict for
 * all that led to it. An author may have named the ids instead.
 */
export function idsToSay(
  plan: Plan,
  phrases: Phrases,
  when: Expr | undefined,
  authored: readonly string[] | undefined,
): string[] {
  if (authored !== undefined) return [...authored];
  if (when === undefined) return [];
  const isEnough = (id: string) =>
    id === 'verdict' || (phrases.facts[id]?.said !== undefined && plan.scope.valueOf(id) !== undefined);
  const { answers, facts } = supporterFor(plan.playbook, askedOn(plan.path), plan.scope, isEnough).of(when);
  const said = new Set([...facts].filter(isEnough));
  return idsInOrder(plan.playbook, (id) => answers.has(id) || said.has(id));
}

/** What was worked out comes before what was answered; each as written. */
function idsInOrder({ questions, details, facts }: Playbook, isWanted: (id: string) => boolean): string[] {
  return [...facts, ...questions, ...details].map(({ id }) => id).filter(isWanted);
}

/** The answers that could have been anything: the same questions, verdict, steps and words would have come of it. */
export function idleAnswers(plan: Plan, phrases: Phrases): string[] {
  const { playbook, path, scope } = plan;
  const supporter = supporterFor(playbook, askedOn(path), scope);
  const ofIds = (ids: Iterable<string>) => [...ids].map((id) => supporter.of({ op: 'ref', id }));
  const ofConditions = (parts: readonly { readonly when?: Expr }[]) =>
    parts.flatMap(({ when }) => (when === undefined ? [] : [supporter.of(when)]));
  const printed = plan.steps.flatMap(({ step }) => {
    const words = phrases.steps[step.id];
    return words === undefined
      ? []
      : [words.title, words.text, words.call, words.mail, words.chat].filter((text) => text !== undefined);
  });
  const verdict = phrases.verdicts[plan.verdict.id];
  const texts = [
    ...printed,
    ...(verdict === undefined ? [] : [verdict.title, verdict.say]),
    ...plan.handOffs.map(({ id }) => phrases.handOffs[id] ?? []),
  ];
  const days = plan.steps.flatMap(({ step: { due } }) =>
    due !== undefined && 'fact' in due.from ? [due.from.fact] : [],
  );
  const leads = path.filter(
    ({ question }) => question.go !== undefined || question.choices?.some(({ go }) => go !== undefined),
  );
  const borders = [...playbook.questions, ...playbook.details].flatMap(({ min, max }) =>
    [min, max].filter((border) => border !== undefined),
  );
  const used = union([
    ...playbook.verdicts.flatMap(({ when }) => (when === undefined ? [] : [supporter.of(when)])),
    ...ofConditions([...playbook.questions, ...playbook.details, ...playbook.steps, ...playbook.handOffs]),
    ...ofConditions(plan.steps.flatMap(({ step }) => step.basis)),
    ...ofIds(texts.flatMap((text) => [...idsInText(text)])),
    ...ofIds(days),
    ...ofIds(leads.map(({ question }) => question.id)),
    ...ofIds(borders.flatMap((border) => [...idsIn(border)])),
    ...ofIds([CHANNEL_QUESTION]),
  ]);
  return path.map(({ question }) => question.id).filter((id) => !used.answers.has(id));
}

function askedOn(path: readonly Visit[]): ReadonlySet<string> {
  return new Set(path.map(({ question }) => question.id));
}
