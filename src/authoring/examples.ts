import { type Answer, parseAnswer } from '../interview/answers.ts';
import { type Walk, walk } from '../interview/walk.ts';
import { type Plan, planFor } from '../plan/plan.ts';
import type { Playbook } from '../playbook/model.ts';
import { openFile } from '../playbook/read/file.ts';
import { type ExampleShape, exampleShape } from '../playbook/shape.ts';
import { validate } from '../playbook/validate.ts';
import { dayFromIso, isoFromDay } from '../source/day.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/text.ts';

/** A worked case of a playbook: answers, and what must come of them. */
export type Example = ExampleShape;

/** Reads `examples.yaml`, a list of examples. */
export function readExamples(source: Source, problems: Problem[]): Example[] {
  const { tree, report } = openFile(source, problems);
  if (tree === undefined) return [];
  if (tree.kind !== 'list') {
    report('shape', tree.start, { key: '', wanted: 'a list of examples' });
    return [];
  }
  return tree.items.flatMap((item) => validate(item, exampleShape, report) ?? []);
}

export interface ExampleRun {
  readonly walk: Walk | undefined;
  readonly plan: Plan | undefined;
  /** What came out differently, as `what: expected … got …`; nothing when the example holds. */
  readonly differences: readonly string[];
}

/** Runs an example. What it does not answer counts as left out; an answer that is never asked for is a difference too. */
export function runExample(playbook: Playbook, example: Example): ExampleRun {
  const today = dayFromIso(example.today);
  if (today === undefined)
    return { walk: undefined, plan: undefined, differences: [`today: ${example.today} is no day`] };
  const questions = new Map([...playbook.questions, ...playbook.details].map((question) => [question.id, question]));
  const differences: string[] = [];
  const answers = new Map<string, Answer>();
  for (const [id, given] of Object.entries(example.answers)) {
    const question = questions.get(id);
    const parsed = question && parseAnswer(question, given);
    if (parsed === undefined) differences.push(`answers: no question ${id}`);
    else if ('fault' in parsed) differences.push(`answers: ${id}: ${JSON.stringify(parsed)}`);
    else answers.set(id, parsed.answer);
  }
  const walked = walk(playbook, answers, { today, absent: 'leave-out' });
  if (walked.at !== 'verdict') {
    const fault = walked.at === 'refused' ? ` ${JSON.stringify(walked.fault)}` : '';
    return { walk: walked, plan: undefined, differences: [...differences, `stops at ${walked.question.id}${fault}`] };
  }
  const asked = new Set(walked.path.map(({ question }) => question.id));
  for (const id of answers.keys()) if (!asked.has(id)) differences.push(`answers: ${id} is never asked`);
  const plan = planFor(playbook, walked, today);
  return { walk: walked, plan, differences: [...differences, ...compare(plan, example, playbook)] };
}

function compare(plan: Plan, example: Example, playbook: Playbook): string[] {
  const differences: string[] = [];
  if (plan.verdict.id !== example.verdict)
    differences.push(`verdict: expected ${example.verdict} got ${plan.verdict.id}`);
  const printed = new Set(plan.steps.map(({ step }) => step.id));
  const known = new Set(playbook.steps.map(({ id }) => id));
  for (const id of [...(example.steps?.must ?? []), ...(example.steps?.never ?? [])]) {
    if (!known.has(id)) differences.push(`steps: no step ${id}`);
  }
  for (const id of example.steps?.must ?? []) if (!printed.has(id)) differences.push(`steps: ${id} is missing`);
  for (const id of example.steps?.never ?? []) if (printed.has(id)) differences.push(`steps: ${id} must not be there`);
  for (const [id, expected] of Object.entries(example.facts ?? {})) {
    const got = plan.facts.get(id);
    const isDate = playbook.facts.find((fact) => fact.id === id)?.print === 'date';
    const shown = isDate && typeof got === 'number' ? isoFromDay(got) : (got ?? null);
    if (!isAlike(shown, expected))
      differences.push(`facts: ${id}: expected ${JSON.stringify(expected)} got ${JSON.stringify(shown)}`);
  }
  return differences;
}

/** Numbers are alike to half a hundredth, as they are printed. */
function isAlike(got: unknown, expected: unknown): boolean {
  if (typeof got === 'number' && typeof expected === 'number') return Math.abs(got - expected) <= 0.005;
  return JSON.stringify(got) === JSON.stringify(expected);
}
