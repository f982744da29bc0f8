import type { Playbook } from '../playbook/model.ts';
import { openFile } from '../playbook/read/file.ts';
import type { Tree } from '../playbook/tree.ts';
import { plainOf } from '../playbook/tree.ts';
import { nearest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import { type Place, placeOf, type Source } from '../source/text.ts';
import { type Answer, type AnswerFault, parseAnswer } from './answers.ts';

/** What is wrong in a file of answers, each with its place. */
export type FileTrouble =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'not-answers'; readonly place: Place }
  | { readonly kind: 'unknown'; readonly place: Place; readonly id: string; readonly nearest?: string }
  | { readonly kind: 'fault'; readonly place: Place; readonly id: string; readonly fault: AnswerFault };

export interface ReadAnswers {
  readonly answers: Map<string, Answer>;
  /** Where each answer stands. */
  readonly places: ReadonlyMap<string, Place>;
  readonly faults: readonly FileTrouble[];
}

/**
 * Reads a YAML or JSON file of answers: a map of ids, or a map in which `answers:` holds one, such as a plan in JSON.
 * Everything wrong with it is found, each with its place; only a file without a fault gives answers.
 */
export function readAnswers(source: Source, playbook: Playbook): ReadAnswers {
  const problems: Problem[] = [];
  const { tree } = openFile(source, problems);
  const answers = new Map<string, Answer>();
  const places = new Map<string, Place>();
  const faults: FileTrouble[] = problems.map((problem) => ({ kind: 'problem', problem }));
  const map = tree && answerMap(tree);
  if (tree === undefined || map?.kind !== 'map') {
    if (tree !== undefined && faults.length === 0)
      faults.push({ kind: 'not-answers', place: placeOf(source, tree.start) });
    return { answers, places, faults };
  }
  // What is wrong with the file itself comes first; what its values come to then is not to be trusted.
  if (faults.length > 0) return { answers, places, faults };
  const questions = new Map([...playbook.questions, ...playbook.details].map((question) => [question.id, question]));
  for (const { key, start, value } of map.entries) {
    const question = questions.get(key);
    if (question === undefined) {
      const near = nearest(key, questions.keys());
      faults.push({ kind: 'unknown', place: placeOf(source, start), id: key, ...(near && { nearest: near }) });
      continue;
    }
    const parsed = parseAnswer(question, given(value, question.type));
    if ('fault' in parsed) faults.push({ kind: 'fault', place: placeOf(source, value.start), id: key, fault: parsed });
    else {
      answers.set(key, parsed.answer);
      places.set(key, placeOf(source, value.start));
    }
  }
  return { answers, places, faults };
}

/** The map of answers in a file: the whole, or what stands under `answers` in a plan or beside nothing else. */
function answerMap(tree: Tree): Tree {
  if (tree.kind !== 'map') return tree;
  const inner = tree.entries.find(({ key }) => key === 'answers');
  const isPlan = tree.entries.some(({ key }) => key === 'schema');
  return inner !== undefined && (isPlan || tree.entries.length === 1) ? inner.value : tree;
}

/** A number or yes in a file is text where text is asked for, as it was written. */
function given(value: Tree, type: string): unknown {
  return type === 'text' && value.kind === 'scalar' && value.value !== null ? value.written : plainOf(value);
}

/** What a plan in JSON says beside its answers: which playbook it is of, and the day its dates count from. */
export function readHeading(source: Source): { readonly playbook?: string; readonly today?: string } {
  const { tree } = openFile(source, []);
  const plan = tree === undefined ? undefined : plainOf(tree);
  if (typeof plan !== 'object' || plan === null || !('schema' in plan)) return {};
  const { playbook, today } = plan as { playbook?: { id?: unknown }; today?: unknown };
  return {
    ...(typeof playbook?.id === 'string' && { playbook: playbook.id }),
    ...(typeof today === 'string' && { today }),
  };
}
