import { filledAnswers, fits } from './filled-answers.ts';
import type { Rule } from './rule.ts';

/** A hand-off that gives an answer the question there does not take. */
export const wrongAnswer: Rule<'wrong-answer'> = (subject, report) => {
  for (const filled of filledAnswers(subject)) {
    if (filled.question === undefined || fits(filled)) continue;
    report(filled.start, { playbook: filled.to.id, id: filled.id, given: JSON.stringify(filled.given) });
  }
};
