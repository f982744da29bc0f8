import { parseAnswer } from '../../interview/answers.ts';
import type { Target } from '../../plan/replay.ts';
import type { Question } from '../../playbook/model.ts';
import { nodeAt } from '../../playbook/tree.ts';
import type { Subject } from './rule.ts';

/** An answer that a hand-off, or a verdict with a `to`, fills in elsewhere. */
export interface FilledAnswer {
  readonly to: Target;
  readonly id: string;
  readonly given: unknown;
  /** The question it answers, if there is such a one. */
  readonly question: Question | undefined;
  readonly start: number;
}

/** The filled-in answers whose playbook is known here. */
export function filledAnswers({ playbook, tree, target }: Subject): FilledAnswer[] {
  const sources = [
    ...playbook.verdicts.map((verdict) => ({ ...verdict, section: 'verdicts' })),
    ...playbook.handOffs.map((handOff) => ({ ...handOff, section: 'hand-offs' })),
  ];
  return sources.flatMap(({ section, id, to: name, with: filled }) => {
    const to = name === undefined ? undefined : target(name);
    if (to === undefined) return [];
    const questions = [...to.questions, ...to.details];
    return Object.entries(filled ?? {}).map(([answer, given]) => {
      const question = questions.find((candidate) => candidate.id === answer);
      return { to, id: answer, given, question, start: nodeAt(tree, [section, id, 'with', answer]).start };
    });
  });
}

/** Whether the question takes the answer. */
export function fits({ question, given }: FilledAnswer): boolean {
  return question !== undefined && !('fault' in parseAnswer(question, given));
}
