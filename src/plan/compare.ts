import type { Answer } from '../interview/answers.ts';
import type { Question } from '../playbook/model.ts';
import type { Plan, PlannedStep } from './plan.ts';

/** What differs between two plans of one playbook, and so what came of other answers. */
export interface Comparison {
  /** `undefined` where a question was not asked on that side. */
  readonly answers: readonly {
    readonly question: Question;
    readonly from: Answer | undefined;
    readonly to: Answer | undefined;
  }[];
  readonly verdict: { readonly from: string; readonly to: string };
  readonly added: readonly PlannedStep[];
  readonly removed: readonly PlannedStep[];
  /** Steps of both that are due on another day. */
  readonly moved: readonly { readonly from: PlannedStep; readonly to: PlannedStep }[];
}

export function comparePlans(from: Plan, to: Plan): Comparison {
  const before = new Map(from.path.map(({ question, answer }) => [question.id, answer]));
  const after = new Map(to.path.map(({ question, answer }) => [question.id, answer]));
  const { questions, details } = to.playbook;
  const stepsBefore = new Map(from.steps.map((planned) => [planned.step.id, planned]));
  const stepsAfter = new Map(to.steps.map((planned) => [planned.step.id, planned]));
  return {
    answers: [...questions, ...details]
      .map((question) => ({ question, from: before.get(question.id), to: after.get(question.id) }))
      // A question left out and one not asked come to the same.
      .filter((answer) => JSON.stringify(answer.from ?? null) !== JSON.stringify(answer.to ?? null)),
    verdict: { from: from.verdict.id, to: to.verdict.id },
    added: to.steps.filter(({ step }) => !stepsBefore.has(step.id)),
    removed: from.steps.filter(({ step }) => !stepsAfter.has(step.id)),
    moved: to.steps.flatMap((planned) => {
      const old = stepsBefore.get(planned.step.id);
      return old !== undefined && old.due?.day !== planned.due?.day ? [{ from: old, to: planned }] : [];
    }),
  };
}
