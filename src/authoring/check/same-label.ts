import { labelsByQuestion, plainLabel } from './labels.ts';
import type { WordRule } from './rule.ts';

/** Two choices of a question that look alike in the prompt. */
export const sameLabel: WordRule<'same-label'> = (subject, report) => {
  for (const labels of labelsByQuestion(subject)) {
    const seen = new Map<string, string>();
    for (const { choice, label, start } of labels) {
      const first = seen.get(plainLabel(label));
      if (first !== undefined) report(start, { label, first });
      else seen.set(plainLabel(label), choice);
    }
  }
};
