import type { Answers } from '../interview/answers.ts';
import { type Arrived, decide, walk } from '../interview/walk.ts';
import type { Scope, Value } from '../playbook/condition/evaluate.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Look } from './borders.ts';
import { possibleVerdicts } from './possible.ts';

/** What comes of answers with one changed, when it is another verdict. */
export interface Outcome {
  readonly verdicts: readonly string[];
  readonly opens?: string;
  readonly arrived?: Arrived;
}

/** Walks with changed answers; `undefined` when the verdict stays as it was, or the answers do not fit each other. */
export function outcomeOf(playbook: Playbook, answers: Answers, today: number, before: string): Outcome | undefined {
  const walked = walk(playbook, answers, { today, absent: 'leave-out' });
  // Details only fill in the plan: one that fits no more keeps no verdict from coming.
  if (walked.at === 'refused' && walked.isDetail)
    return outcomeOf(playbook, new Map(answers).set(walked.question.id, null), today, before);
  if (walked.at === 'refused' || walked.at === 'gap') return undefined;
  if (walked.at === 'verdict')
    return walked.verdict.id === before ? undefined : { verdicts: [walked.verdict.id], arrived: walked };
  const possible = possibleVerdicts(playbook, walked.path, today, walked.question);
  return possible.every((id) => id === before) ? undefined : { verdicts: possible, opens: walked.question.id };
}

/** The same in short, with the order of all that was compared on the way. */
export function lookOf(playbook: Playbook, answers: Answers, today: number, before: string): Look {
  let trace = '';
  const compared: Scope['compared'] = (a, b) => {
    trace += orderOf(a, b);
  };
  const walked = decide(playbook, answers, { today, absent: 'leave-out', compared });
  const leads = (): string[] => {
    if (walked.at === 'verdict') return [walked.verdict.id].filter((id) => id !== before);
    if (walked.at !== 'question') return [];
    const possible = possibleVerdicts(playbook, walked.path, today, walked.question, compared);
    return possible.filter((id) => id !== before).map((id) => `${walked.question.id}? ${id}`);
  };
  return { leads: leads(), trace };
}

/** As a sign: `=` stands for a single value, so that what holds only there lies between two other signs. */
function orderOf(a: Value, b: Value): string {
  if (typeof a !== 'number' || typeof b !== 'number') return '?';
  return a < b ? '<' : a > b ? '>' : '=';
}
