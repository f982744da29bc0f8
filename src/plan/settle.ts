import type { Answer } from '../interview/answers.ts';
import type { Visit } from '../interview/walk.ts';
import { type Expr, idsIn } from '../playbook/condition/syntax.ts';
import type { Playbook, Question } from '../playbook/model.ts';
import { possibleVerdicts } from './possible.ts';

/**
 * Of the deciding questions that were left out, the one whose answer would leave the fewest verdicts possible, on average over what may
 * be answered; `undefined` when none was left out, or none would help.
 */
export function mostSettling(playbook: Playbook, path: readonly Visit[], today: number): string | undefined {
  const open = path.filter(({ answer, isDetail }) => answer === null && !isDetail);
  const now = possibleVerdicts(playbook, path, today).length;
  let best: string | undefined;
  let fewest: number = now;
  for (const { question } of open) {
    if (question.type === 'text' || !decidingIds(playbook).has(question.id)) continue;
    const counts = triedAnswers(question, today).map((answer) => {
      const answered = path.map((visit) => (visit.question.id === question.id ? { ...visit, answer } : visit));
      return possibleVerdicts(playbook, answered, today).length;
    });
    const average = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
    if (average < fewest) {
      best = question.id;
      fewest = average;
    }
  }
  return best;
}

const decidingOf = new WeakMap<Playbook, ReadonlySet<string>>();

/** The ids that a verdict hangs on, or whether a question comes, itself or through facts, and the questions that lead elsewhere. */
function decidingIds(playbook: Playbook): ReadonlySet<string> {
  const known = decidingOf.get(playbook);
  if (known !== undefined) return known;
  const facts = new Map(playbook.facts.map((fact) => [fact.id, fact]));
  const found = new Set<string>();
  const add = (expr: Expr | undefined): void => {
    for (const id of expr === undefined ? [] : idsIn(expr)) {
      if (found.has(id)) continue;
      found.add(id);
      for (const { when, is } of facts.get(id)?.first ?? []) {
        add(when);
        add(is);
      }
    }
  };
  for (const { when } of [...playbook.verdicts, ...playbook.questions]) add(when);
  for (const { id, go, choices } of playbook.questions)
    if (go !== undefined || choices?.some((choice) => choice.go !== undefined)) found.add(id);
  decidingOf.set(playbook, found);
  return found;
}

/** Answers that stand for all: each choice, none and each single tick, amounts of every size, days near and far. */
function triedAnswers({ type, choices }: Question, today: number): Answer[] {
  const ids = (choices ?? []).map(({ id }) => id);
  switch (type) {
    case 'yes-no':
      return [true, false];
    case 'choice':
      return ids;
    case 'choices':
      return [[], ...ids.map((id) => [id])];
    case 'date':
      return [-90, -14, 0, 14, 45, 90, 200].map((days) => today + days);
    case 'number':
    case 'money':
      return [0, 1, 3, 10, 30, 100, 300, 1000, 3000, 10_000];
    case 'text':
      return [];
  }
}
