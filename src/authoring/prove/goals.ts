import type { Goal } from './goal.ts';
import { conditionGoals } from './goals-conditions.ts';
import { gapGoals, slotGoals } from './goals-gaps.ts';
import { type Holder, NO_VERDICT, type Subject } from './subject.ts';

/** Everything that is to be shown about a playbook, apart from what answers change and how long it can get. */
export function goalsFor(subject: Subject): Goal[] {
  return [...reachGoals(subject), ...conditionGoals(subject), ...gapGoals(subject), ...slotGoals(subject)];
}

/** Each question can be asked, each choice taken, each verdict the headline, each step printed, each hand-off made. */
function reachGoals({ playbook }: Subject): Goal[] {
  const { details, verdicts, steps, handOffs } = playbook;
  const questions = [
    ...playbook.questions.map((question) => ({ question, section: 'questions' as const })),
    ...details.map((question) => ({ question, section: 'details' as const })),
  ];
  const goals: Goal[] = questions.flatMap(({ question: { id, choices = [] }, section }) => {
    const holder: Holder = { section, id };
    const asked: Goal = {
      about: { kind: 'asked' },
      holder,
      wants: 'can',
      seen: (run) => run.asked.has(id),
      term: (walks) => walks.asked(id),
    };
    const taken = choices.map(
      (choice): Goal => ({
        about: { kind: 'choice', choice: choice.id },
        holder,
        wants: 'can',
        seen: (run) => [run.answers.get(id)].flat().includes(choice.id),
        term: (walks, { values }) => values.ticks(walks.scope.valueOf(id)).get(choice.id),
      }),
    );
    return [asked, ...taken];
  });
  const printed = (section: 'verdicts' | 'steps' | 'hand-offs', ids: readonly { readonly id: string }[]) =>
    ids
      .filter(({ id }) => section !== 'verdicts' || id !== NO_VERDICT)
      .map(
        ({ id }): Goal => ({
          about: { kind: 'printed' },
          holder: { section, id },
          wants: 'can',
          seen: (run) => run.prints({ section, id }),
          term: (walks) => walks.prints({ section, id }),
        }),
      );
  return [...goals, ...printed('verdicts', verdicts), ...printed('steps', steps), ...printed('hand-offs', handOffs)];
}
