import { nearest } from '../../source/nearest.ts';
import { filledAnswers } from './filled-answers.ts';
import type { Rule } from './rule.ts';

/** A hand-off that answers a question the other playbook does not ask. */
export const unknownAnswer: Rule<'unknown-answer'> = (subject, report) => {
  for (const { to, id, question, start } of filledAnswers(subject)) {
    if (question !== undefined) continue;
    const near = nearest(
      id,
      [...to.questions, ...to.details].map((one) => one.id),
    );
    report(start, { playbook: to.id, id, ...(near && { nearest: near }) });
  }
};
