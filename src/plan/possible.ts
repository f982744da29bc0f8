import { scopeOf } from '../interview/facts.ts';
import type { Visit } from '../interview/walk.ts';
import { evaluate, PENDING, type Value } from '../playbook/condition/evaluate.ts';
import type { Playbook, Question } from '../playbook/model.ts';

/**
 * The verdicts that remain possible when each deciding answer that was left out, and each from `open` on, could still be anything: never
 * too few, and at times one too many, since every open answer is taken as independent of the others.
 */
export function possibleVerdicts(playbook: Playbook, path: readonly Visit[], today: number, open?: Question): string[] {
  const decided = path.filter(({ isDetail }) => !isDetail);
  const values = new Map<string, Value | typeof PENDING>();
  const scope = scopeOf(playbook, { answerTo: (id) => values.get(id), today, verdict: () => undefined });
  const answers = new Map(decided.map(({ question, answer }) => [question.id, answer]));
  let isBehind = false;
  for (const { id, when } of playbook.questions) {
    isBehind ||= id === open?.id;
    const answer = answers.get(id);
    const comes = when === undefined ? true : evaluate(when, scope);
    const isOpen = answer === undefined && (comes === PENDING || (isBehind && comes === true));
    values.set(id, answer === null || isOpen ? PENDING : answer);
  }
  const possible: string[] = [];
  for (const { id, when } of playbook.verdicts) {
    const holds = when === undefined ? true : evaluate(when, scope);
    if (holds !== false) possible.push(id);
    if (holds === true) break;
  }
  return possible;
}
