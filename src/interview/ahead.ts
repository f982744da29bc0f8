import { evaluate, PENDING, type Value } from '../playbook/condition/evaluate.ts';
import type { Playbook, Question } from '../playbook/model.ts';
import { scopeOf } from './facts.ts';
import { nextAfter, type Visit } from './walk.ts';

/** A question that may still come. */
export interface Ahead {
  readonly question: Question;
  /** It comes whatever is answered before it, as long as no answer ends the questions. */
  readonly certain: boolean;
}

/** The deciding questions that may still come after the one that is open, with all answers not yet given taken as anything. */
export function questionsAhead(playbook: Playbook, path: readonly Visit[], open: Question, today: number): Ahead[] {
  const position = playbook.questions.indexOf(open);
  return position < 0 ? [] : ahead(playbook, path, position + 1, today);
}

/** The questions from an index on, with theirs and the open answers before them taken as anything. */
function ahead(playbook: Playbook, path: readonly Visit[], from: number, today: number): Ahead[] {
  const values = new Map<string, Value | typeof PENDING>(playbook.questions.slice(from).map(({ id }) => [id, PENDING]));
  const open = playbook.questions[from - 1];
  if (open !== undefined) values.set(open.id, PENDING);
  for (const { question, answer } of path) values.set(question.id, answer ?? undefined);
  const scope = scopeOf(playbook, { answerTo: (id) => values.get(id), today, verdict: () => undefined });
  return playbook.questions.slice(from).flatMap((question): Ahead[] => {
    const comes = question.when === undefined ? true : evaluate(question.when, scope);
    return comes === false ? [] : [{ question, certain: comes === true }];
  });
}

/**
 * About how many deciding questions there will be in all: one that only may come counts as half. Where the open question has choices, it
 * is the average over what may be chosen, so that ways that exclude each other are not added up.
 */
export function aboutHowMany(playbook: Playbook, path: readonly Visit[], open: Question, today: number): number {
  const asked = path.filter(({ isDetail }) => !isDetail).length;
  const position = playbook.questions.indexOf(open);
  const counts = choicesOf(open).map((answer) => {
    const answered = [...path, { question: open, answer, isDetail: false }];
    return weigh(ahead(playbook, answered, nextAfter(playbook, position, answer), today));
  });
  const after = counts.length === 0 ? weigh(questionsAhead(playbook, path, open, today)) : mean(counts);
  return Math.round(asked + 1 + after);
}

/** What may be answered where it is one of a few things. */
function choicesOf({ type, choices }: Question): (boolean | string)[] {
  if (type === 'yes-no') return [true, false];
  return type === 'choice' ? (choices ?? []).map(({ id }) => id) : [];
}

function weigh(questions: readonly Ahead[]): number {
  return questions.reduce((sum, { certain }) => sum + (certain ? 1 : 0.5), 0);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
