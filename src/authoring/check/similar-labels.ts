import { labelsByQuestion, plainLabel } from './labels.ts';
import type { WordRule } from './rule.ts';

/** How many characters two labels may have in common at their beginning. */
const ALIKE = 40;

/** Two choices of a question that begin alike for so long that the difference is overlooked. */
export const similarLabels: WordRule<'similar-labels'> = (subject, report) => {
  for (const labels of labelsByQuestion(subject)) {
    const seen = new Map<string, { readonly choice: string; readonly whole: string }>();
    for (const { choice, label, start } of labels) {
      const whole = plainLabel(label);
      if (whole.length < ALIKE) continue;
      const first = seen.get(whole.slice(0, ALIKE));
      if (first === undefined) seen.set(whole.slice(0, ALIKE), { choice, whole });
      else if (first.whole !== whole) report(start, { first: first.choice });
    }
  }
};
