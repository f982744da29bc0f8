import { type Answer, type AnswerFault, parseAnswer } from '../interview/answers.ts';
import { type Walk, walk } from '../interview/walk.ts';
import { type Plan, planFor } from '../plan/plan.ts';
import type { Playbook } from '../playbook/model.ts';
import { dayFromIso, isoFromDay } from '../source/day.ts';
import { nearest } from '../source/nearest.ts';
import type { Example } from './examples.ts';

/** What came out differently from what an example says. Data only; the catalogs say it. */
export type Difference =
  | { readonly what: 'no-such-day'; readonly given: string }
  | {
      readonly what: 'no-such-question' | 'no-such-verdict' | 'no-such-step' | 'no-such-fact';
      readonly id: string;
      readonly nearest?: string;
    }
  | { readonly what: 'bad-answer'; readonly id: string; readonly given: unknown; readonly fault: AnswerFault }
  /** A question is asked that the example does not answer. */
  | { readonly what: 'stops'; readonly id: string }
  | { readonly what: 'unasked'; readonly id: string }
  | { readonly what: 'verdict'; readonly expected: string; readonly got: string | undefined }
  | { readonly what: 'step-missing' | 'step-unwanted'; readonly id: string }
  | { readonly what: 'fact'; readonly id: string; readonly expected: unknown; readonly got: unknown };

export interface ExampleRun {
  readonly walk: Walk | undefined;
  readonly plan: Plan | undefined;
  /** Nothing when the example holds. */
  readonly differences: readonly Difference[];
}

/** Runs an example. What it does not answer counts as left out; an answer that is never asked for is a difference too. */
export function runExample(playbook: Playbook, example: Example): ExampleRun {
  const today = dayFromIso(example.today);
  if (today === undefined)
    return { walk: undefined, plan: undefined, differences: [{ what: 'no-such-day', given: example.today }] };
  const differences: Difference[] = unknownIds(playbook, example);
  const answers = parseAnswers(playbook, example, differences);
  const walked = walk(playbook, answers, { today, absent: 'leave-out' });
  if (walked.at === 'gap') {
    const gap: Difference = { what: 'verdict', expected: example.verdict, got: undefined };
    return { walk: walked, plan: undefined, differences: [...differences, gap] };
  }
  if (walked.at === 'refused') {
    const { question, fault } = walked;
    const bad: Difference = { what: 'bad-answer', id: question.id, given: example.answers[question.id], fault };
    return { walk: walked, plan: undefined, differences: [...differences, bad] };
  }
  if (walked.at === 'question') {
    return { walk: walked, plan: undefined, differences: [...differences, { what: 'stops', id: walked.question.id }] };
  }
  const asked = new Set(walked.path.map(({ question }) => question.id));
  for (const id of answers.keys()) if (!asked.has(id)) differences.push({ what: 'unasked', id });
  const plan = planFor(playbook, walked, today);
  return { walk: walked, plan, differences: [...differences, ...compare(plan, example, playbook)] };
}

function parseAnswers(playbook: Playbook, example: Example, differences: Difference[]): Map<string, Answer> {
  const questions = new Map([...playbook.questions, ...playbook.details].map((question) => [question.id, question]));
  const answers = new Map<string, Answer>();
  for (const [id, given] of Object.entries(example.answers)) {
    const question = questions.get(id);
    const parsed = question && parseAnswer(question, given);
    if (parsed === undefined) differences.push(noSuch('no-such-question', id, questions.keys()));
    else if ('fault' in parsed) differences.push({ what: 'bad-answer', id, given, fault: parsed });
    else answers.set(id, parsed.answer);
  }
  return answers;
}

/** Ids of verdicts, steps and facts that the playbook does not have. */
function unknownIds({ verdicts, steps, facts }: Playbook, example: Example): Difference[] {
  const among = (
    what: 'no-such-verdict' | 'no-such-step' | 'no-such-fact',
    ids: readonly string[],
    all: readonly { readonly id: string }[],
  ) => {
    const known = all.map(({ id }) => id);
    return ids.filter((id) => !known.includes(id)).map((id) => noSuch(what, id, known));
  };
  return [
    ...among('no-such-verdict', [example.verdict], verdicts),
    ...among('no-such-step', [...(example.steps?.must ?? []), ...(example.steps?.never ?? [])], steps),
    ...among('no-such-fact', Object.keys(example.facts ?? {}), facts),
  ];
}

function noSuch(
  what: 'no-such-question' | 'no-such-verdict' | 'no-such-step' | 'no-such-fact',
  id: string,
  known: Iterable<string>,
): Difference {
  const near = nearest(id, known);
  return { what, id, ...(near && { nearest: near }) };
}

function compare(plan: Plan, example: Example, playbook: Playbook): Difference[] {
  const differences: Difference[] = [];
  if (plan.verdict.id !== example.verdict && playbook.verdicts.some(({ id }) => id === example.verdict))
    differences.push({ what: 'verdict', expected: example.verdict, got: plan.verdict.id });
  const printed = new Set(plan.steps.map(({ step }) => step.id));
  const known = new Set(playbook.steps.map(({ id }) => id));
  for (const id of example.steps?.must ?? [])
    if (known.has(id) && !printed.has(id)) differences.push({ what: 'step-missing', id });
  for (const id of example.steps?.never ?? []) if (printed.has(id)) differences.push({ what: 'step-unwanted', id });
  for (const [id, expected] of Object.entries(example.facts ?? {})) {
    const fact = playbook.facts.find((candidate) => candidate.id === id);
    if (fact === undefined) continue;
    const value = plan.facts.get(id);
    const got = fact.print === 'date' && typeof value === 'number' ? isoFromDay(value) : (value ?? null);
    if (!isAlike(got, expected)) differences.push({ what: 'fact', id, expected, got });
  }
  return differences;
}

/** Numbers are alike to half a hundredth, as they are printed. */
function isAlike(got: unknown, expected: unknown): boolean {
  if (typeof got === 'number' && typeof expected === 'number') return Math.abs(got - expected) <= 0.005;
  return JSON.stringify(got) === JSON.stringify(expected);
}
