import { scopeOf } from '../interview/facts.ts';
import { indexOfQuestion, type Visit } from '../interview/walk.ts';
import { evaluate, PENDING, type Scope, type Value } from '../playbook/condition/evaluate.ts';
import type { Playbook, Question } from '../playbook/model.ts';

/**
 * The verdicts that remain possible when each deciding answer that was left out, and each from `open` on, could still be anything: never
 * too few, and at times one too many, since every open answer is taken as independent of the others.
 */
export function possibleVerdicts(
  playbook: Playbook,
  path: readonly Visit[],
  today: number,
  open?: Question,
  compared?: Scope['compared'],
): string[] {
  const decided = path.filter(({ isDetail }) => !isDetail);
  const values = new Map<string, Value | typeof PENDING>();
  const scope = scopeOf(playbook, {
    answerTo: (id) => values.get(id),
    today,
    verdict: () => undefined,
    ...(compared && { compared }),
  });
  const answers = new Map(decided.map(({ question, answer }) => [question.id, answer]));
  let isBehind = false;
  let skippedUpTo = -1;
  for (const [i, question] of playbook.questions.entries()) {
    const { id, when } = question;
    isBehind ||= id === open?.id;
    const answer = answers.get(id);
    const comes = when === undefined ? true : evaluate(when, scope);
    // An open answer may lead past this question, or decide whether it is asked at all.
    const isUnsure = comes === PENDING || (comes === true && i < skippedUpTo);
    const isOpen = answer === null || isUnsure || (answer === undefined && isBehind && comes === true);
    values.set(id, isOpen ? PENDING : answer);
    if (isOpen) skippedUpTo = Math.max(skippedUpTo, farthestTarget(playbook, question));
  }
  const possible: string[] = [];
  for (const { id, when } of playbook.verdicts) {
    const holds = when === undefined ? true : evaluate(when, scope);
    if (holds === true || holds === PENDING) possible.push(id);
    if (holds === true) break;
  }
  return possible;
}

/** The index of the farthest question that some answer leads to, past those between. */
function farthestTarget(playbook: Playbook, { go, choices }: Question): number {
  const targets = [go?.yes, go?.no, ...(choices ?? []).map((choice) => choice.go)].filter(
    (target) => target !== undefined,
  );
  return Math.max(-1, ...targets.map((target) => indexOfQuestion(playbook, target)));
}
