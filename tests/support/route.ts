import type { Answer, Answers } from '../../src/interview/answers.ts';
import { type Walk, walk } from '../../src/interview/walk.ts';
import { type Plan, planFor } from '../../src/plan/plan.ts';
import type { Playbook } from '../../src/playbook/model.ts';
import { TODAY } from './conditions.ts';

export type Given = Readonly<Record<string, Answer>>;

/** Walks with answers as a map of ids; what may be left out and is not there is left out, unless it is to be asked. */
export function walkWith(playbook: Playbook, given: Given | Answers, absent: 'ask' | 'leave-out' = 'leave-out'): Walk {
  const answers: Answers = given instanceof Map ? given : new Map(Object.entries(given));
  return walk(playbook, answers, { today: TODAY, absent });
}

/** A walk in one line: the questions on its path, then `? open`, `! refused` or `= verdict`. */
export function routeOf(walked: Walk): string {
  const path = walked.path.map(({ question, isDetail }) => (isDetail ? `(${question.id})` : question.id));
  const end = {
    question: () => (walked.at === 'question' ? `? ${walked.question.id}` : ''),
    refused: () => (walked.at === 'refused' ? `! ${walked.question.id}` : ''),
    verdict: () => (walked.at === 'verdict' ? `= ${walked.verdict.id}` : ''),
    gap: () => '= nothing',
  };
  return [...path, end[walked.at]()].join(' ');
}

/** The plan for answers that lead to a verdict. */
export function planWith(playbook: Playbook, given: Given = {}): Plan {
  const walked = walkWith(playbook, given);
  if (walked.at !== 'verdict') throw new Error(`no verdict but: ${routeOf(walked)}`);
  return planFor(playbook, walked, TODAY);
}
