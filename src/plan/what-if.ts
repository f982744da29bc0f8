import type { Answer, Answers } from '../interview/answers.ts';
import type { Arrived, Visit } from '../interview/walk.ts';
import { evaluate } from '../playbook/condition/evaluate.ts';
import type { Playbook, Question } from '../playbook/model.ts';
import { type Border, borderSearch } from './borders.ts';
import { lookOf, outcomeOf } from './outcome.ts';
import { planFor } from './plan.ts';

/** One answer changed, all others as they are, and the verdict that comes of it. */
export interface Flip {
  readonly question: Question;
  /** What was answered. */
  readonly from: Answer;
  readonly change: Change;
  /** The verdict instead; several when the change opens a question that is not answered yet. */
  readonly verdicts: readonly string[];
  /** The question it opens. */
  readonly opens?: string;
  /** Where it leads, if to a verdict. */
  readonly arrived?: Arrived;
  /** Steps that come and go; none are named while a question is open. */
  readonly steps: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** How an answer changes: to another, to a number or date where none was said, by one tick, or past a border. */
export type Change =
  | { readonly kind: 'answer'; readonly to: Answer }
  | { readonly kind: 'tick'; readonly choice: string; readonly ticked: boolean; readonly to: readonly string[] }
  | Border;

/**
 * The single changes of deciding answers that would give another verdict, each found by the real walk: each other choice, each tick more or
 * less, each answer left out, and for numbers and dates the nearest border of each verdict on both sides, exact to one step of the question.
 * None is passed over, however narrow, unless a formula goes up and down again between two samples, or jumps at every step
 * (docs/decisions.md).
 * What is most in the person's hands comes first, then the smallest change.
 */
export function whatIf(playbook: Playbook, arrived: Arrived, today: number): Flip[] {
  const answers = new Map(arrived.path.map(({ question, answer }) => [question.id, answer]));
  const before = planFor(playbook, arrived, today).steps.map(({ step }) => step.id);
  const decided = arrived.path.filter(({ isDetail }) => !isDetail);
  const flips = decided.flatMap((visit) =>
    changesOf(visit, playbook, answers, arrived, today).flatMap((change): Flip[] => {
      const changed = new Map(answers).set(visit.question.id, change.to);
      const outcome = outcomeOf(playbook, changed, today, arrived.verdict.id);
      if (outcome === undefined) return [];
      const after =
        outcome.arrived === undefined
          ? before
          : planFor(playbook, outcome.arrived, today).steps.map(({ step }) => step.id);
      const steps = {
        added: after.filter((id) => !before.includes(id)),
        removed: before.filter((id) => !after.includes(id)),
      };
      return [
        {
          question: visit.question,
          from: visit.answer,
          change,
          ...outcome,
          steps,
        },
      ];
    }),
  );
  return flips.sort(
    (a, b) =>
      Number(a.opens !== undefined) - Number(b.opens !== undefined) ||
      Number(b.question.yours ?? false) - Number(a.question.yours ?? false) ||
      sizeOf(a) - sizeOf(b),
  );
}

function changesOf(
  visit: Visit,
  playbook: Playbook,
  answers: Answers,
  { verdict, scope }: Arrived,
  today: number,
): Change[] {
  const { question, answer } = visit;
  const leftOut: Change[] = question.optional && answer !== null ? [answerOf(null)] : [];
  switch (question.type) {
    case 'yes-no':
      return [...[true, false].filter((to) => to !== answer).map(answerOf), ...leftOut];
    case 'choice':
      return [
        ...choiceIds(question)
          .filter((to) => to !== answer)
          .map(answerOf),
        ...leftOut,
      ];
    case 'choices': {
      const ticked = Array.isArray(answer) ? (answer as readonly string[]) : [];
      const ticks = choiceIds(question).map((choice): Change => {
        const isTicked = ticked.includes(choice);
        const to = choiceIds(question).filter((id) => (id === choice ? !isTicked : ticked.includes(id)));
        return { kind: 'tick', choice, ticked: !isTicked, to };
      });
      return [...ticks, ...leftOut];
    }
    case 'number':
    case 'money':
    case 'date': {
      const limit = (border: typeof question.min) => {
        const value = border === undefined ? undefined : evaluate(border, scope);
        return typeof value === 'number' ? value : undefined;
      };
      const borders = borderSearch({
        from: typeof answer === 'number' ? answer : undefined,
        step: question.type === 'date' ? 1 : (question.step ?? 1),
        min: limit(question.min),
        max: limit(question.max),
        around: today,
        isDate: question.type === 'date',
        look: (value) => lookOf(playbook, new Map(answers).set(question.id, value), today, verdict.id),
      });
      return [...borders, ...leftOut];
    }
    case 'text':
      return leftOut;
  }
}

function answerOf(to: Answer): Change {
  return { kind: 'answer', to };
}

function choiceIds({ choices }: Question): string[] {
  return (choices ?? []).map(({ id }) => id);
}

/** How large a change is: a choice or a tick counts 1, a number by its part of what it was, leaving something open a little more. */
function sizeOf({ from, change, opens }: Flip): number {
  const open = opens === undefined ? 0 : 0.5;
  if (change.kind !== 'border' || typeof from !== 'number') return 1 + open;
  return Math.abs(change.to - from) / Math.max(Math.abs(from), 1) + open;
}
