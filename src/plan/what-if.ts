import type { Answer, Answers } from '../interview/answers.ts';
import { type Arrived, decide, type Visit, walk } from '../interview/walk.ts';
import { evaluate } from '../playbook/condition/evaluate.ts';
import type { Playbook, Question } from '../playbook/model.ts';
import { borderSearch } from './borders.ts';
import { planFor } from './plan.ts';
import { possibleVerdicts } from './possible.ts';

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

/** How an answer changes: to another choice or date, by one tick, or past a border. */
export type Change =
  | { readonly kind: 'answer'; readonly to: Answer }
  | { readonly kind: 'tick'; readonly choice: string; readonly ticked: boolean; readonly to: readonly string[] }
  | { readonly kind: 'border'; readonly to: number; readonly way: 'from' | 'to' };

/**
 * The single changes of deciding answers that would give another verdict, each found by the real walk: each other choice, each tick more or
 * less, and for numbers and dates borders, exact to one step of the question and confirmed on both sides. A narrow band far from what was
 * said may be passed over.
 * What is most in the person's hands comes first, then the smallest change.
 */
export function whatIf(playbook: Playbook, arrived: Arrived, today: number): Flip[] {
  const answers = new Map(arrived.path.map(({ question, answer }) => [question.id, answer]));
  const before = planFor(playbook, arrived, today).steps.map(({ step }) => step.id);
  const decided = arrived.path.filter(({ isDetail }) => !isDetail);
  const flips = decided.flatMap((visit) =>
    changesOf(visit, playbook, answers, arrived, today).flatMap((change): Flip[] => {
      const flip = tryChange(playbook, answers, visit.question, change.to, arrived.verdict.id, today);
      if (flip === undefined) return [];
      const after =
        flip.arrived === undefined ? before : planFor(playbook, flip.arrived, today).steps.map(({ step }) => step.id);
      const steps = {
        added: after.filter((id) => !before.includes(id)),
        removed: before.filter((id) => !after.includes(id)),
      };
      return [
        {
          question: visit.question,
          from: visit.answer,
          change,
          verdicts: flip.verdicts,
          ...(flip.opens && { opens: flip.opens }),
          ...(flip.arrived && { arrived: flip.arrived }),
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

interface Tried {
  readonly verdicts: readonly string[];
  readonly opens?: string;
  readonly arrived?: Arrived;
}

/** Walks with one answer changed; `undefined` when the verdict stays or the answer does not fit. */
function tryChange(
  playbook: Playbook,
  answers: Answers,
  question: Question,
  to: Answer,
  verdict: string,
  today: number,
): Tried | undefined {
  const walked = walk(playbook, new Map(answers).set(question.id, to), { today, absent: 'leave-out' });
  if (walked.at === 'refused' || walked.at === 'gap') return undefined;
  if (walked.at === 'verdict')
    return walked.verdict.id === verdict ? undefined : { verdicts: [walked.verdict.id], arrived: walked };
  const possible = possibleVerdicts(playbook, walked.path, today, walked.question);
  return possible.every((id) => id === verdict) ? undefined : { verdicts: possible, opens: walked.question.id };
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
      return borderSearch({
        from: typeof answer === 'number' ? answer : undefined,
        step: question.type === 'date' ? 1 : (question.step ?? 1),
        min: limit(question.min),
        max: limit(question.max),
        around: today,
        isDate: question.type === 'date',
        outcome: (value) => outcomeOf(playbook, new Map(answers).set(question.id, value), today),
        unchanged: verdict.id,
      });
    }
    case 'text':
      return leftOut;
  }
}

function answerOf(to: Answer): Change {
  return { kind: 'answer', to };
}

/** What comes of answers, as one word: a verdict, or the question that opens. */
function outcomeOf(playbook: Playbook, answers: Answers, today: number): string {
  const walked = decide(playbook, answers, { today, absent: 'leave-out' });
  if (walked.at === 'verdict') return walked.verdict.id;
  return walked.at === 'question' ? `? ${walked.question.id}` : '!';
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
