import type { Playbook, Question } from '../../playbook/model.ts';
import type { Rule, Subject } from './rule.ts';

/** A question whose answer nothing reads: no condition, fact or text, no `go`, and no playbook that it is carried over to. */
export const unusedAnswer: Rule<'unused-answer'> = (subject, report) => {
  const { playbook, uses, entry } = subject;
  const carried = carriedOver(subject);
  for (const question of playbook.questions) {
    const { id } = question;
    if (!uses.ids.has(id) && !leadsSomewhere(question) && !carried.has(id)) report(entry('questions', id), { id });
  }
};

function leadsSomewhere({ go, choices }: Question): boolean {
  return go !== undefined || (choices ?? []).some((choice) => choice.go !== undefined);
}

function carriedOver({ playbook, target }: Subject): ReadonlySet<string> {
  const ids = destinations(playbook).flatMap((to) => {
    const known = target(to);
    return known === undefined ? [] : [...known.questions, ...known.details].map(({ id }) => id);
  });
  return new Set(ids);
}

function destinations({ verdicts, handOffs }: Playbook): string[] {
  return [...verdicts, ...handOffs].flatMap(({ to }) => (to === undefined ? [] : [to]));
}
