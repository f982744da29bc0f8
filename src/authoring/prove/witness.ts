import type { Answer } from '../../interview/answers.ts';
import type { Input } from './inputs.ts';
import type { Model } from './model-values.ts';
import { type Run, runWalk, type Subject } from './subject.ts';

export const TODAY = 'today';

const WAYS: readonly ((value: number) => number)[] = [
  Math.round,
  Math.floor,
  Math.ceil,
  (value) => Math.round(value * 100) / 100,
  (value) => Math.round(value * 1_000_000) / 1_000_000,
];

/** Ways to round an answer to what a person would type, the plainest first. */
export const roundings = WAYS.map(
  (way) =>
    (answer: Answer): Answer =>
      typeof answer === 'number' ? way(answer) : answer,
);

/**
 * The real walk that a model of the solver describes, if there is one: its numbers are rounded, and only a walk of which `isIt` holds
 * counts. Without one the model shows nothing.
 */
export function walkOf(
  subject: Subject,
  inputs: ReadonlyMap<string, Input>,
  model: Model,
  base: number,
  isIt: (run: Run) => boolean,
): Run | undefined {
  const read = readAnswers(inputs, model);
  const today = base + (model.number(TODAY) ?? 0);
  for (const round of roundings) {
    const answers = new Map([...read].map(([id, answer]) => [id, round(answer)]));
    const run = runWalk(subject, answers, today);
    if (run !== undefined && isIt(run)) return run;
  }
  return undefined;
}

/** The answers of a model, also those that are not asked; unrounded. */
export function readAnswers(inputs: ReadonlyMap<string, Input>, model: Model): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [id, input] of inputs) {
    const answer = input.read(model);
    if (answer !== undefined) answers.set(id, answer);
  }
  return answers;
}
