import { evaluate, PENDING, type Value } from '../playbook/condition/evaluate.ts';
import type { Playbook, Question } from '../playbook/model.ts';
import { scopeOf } from './facts.ts';
import type { Visit } from './walk.ts';

/** A question that may still come. */
export interface Ahead {
  readonly question: Question;
  /** It comes whatever is answered before it, as long as no answer ends the questions. */
  readonly certain: boolean;
}

/** The deciding questions that may still come after the one that is open, with all answers not yet given taken as anything. */
export function questionsAhead(playbook: Playbook, path: readonly Visit[], open: Question, today: number): Ahead[] {
  const values = new Map<string, Value | typeof PENDING>(
    path.map(({ question, answer }) => [question.id, answer ?? undefined]),
  );
  const scope = scopeOf(playbook, { answerTo: (id) => values.get(id), today, verdict: () => undefined });
  const position = playbook.questions.findIndex(({ id }) => id === open.id);
  const rest = position < 0 ? [] : playbook.questions.slice(position);
  for (const { id } of rest) values.set(id, PENDING);
  return rest.slice(1).flatMap((question): Ahead[] => {
    const comes = question.when === undefined ? true : evaluate(question.when, scope);
    return comes === false ? [] : [{ question, certain: comes === true }];
  });
}

/** About how many deciding questions there will be in all: one that only may come counts as half. */
export function aboutHowMany(playbook: Playbook, path: readonly Visit[], open: Question, today: number): number {
  const ahead = questionsAhead(playbook, path, open, today);
  const asked = path.filter(({ isDetail }) => !isDetail).length;
  return Math.round(asked + 1 + ahead.reduce((sum, { certain }) => sum + (certain ? 1 : 0.5), 0));
}
