import { type Answer, parseAnswer, plainAnswer } from '../interview/answers.ts';
import { type Visit, walk } from '../interview/walk.ts';
import { planFor } from '../plan/plan.ts';
import type { Playbook } from '../playbook/model.ts';
import { dayFromIso } from '../source/day.ts';
import type { Example } from './examples.ts';
import { changeBetween, outlineOf, type PlanChange, type PlanOutline } from './plan-change.ts';
import { randomAnswers, seeded, walkRandomly } from './prove/random-walks.ts';

/** One side of a comparison. */
export interface Version {
  readonly playbook: Playbook;
  readonly examples: readonly Example[];
}

export interface DiffOptions {
  /** How many random walks go through each of the two. */
  readonly walks: number;
  readonly seed: number;
  /** The day of the random walks. */
  readonly today: number;
}

/** Answers whose plan changes. */
export interface Witness {
  /** The name of the example they come from, if they do. */
  readonly example: string | undefined;
  readonly today: number;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A change, and all the answers that meet with it. */
export interface ChangeGroup {
  readonly change: PlanChange | Outcome;
  readonly witnesses: readonly Witness[];
}

/** Where one side comes to no plan: a question that the answers leave open, or no verdict at all. */
export interface Outcome {
  readonly side: 'old' | 'new';
  readonly asks: string | undefined;
}

export interface Diff {
  /** How many different sets of answers were tried. */
  readonly tried: number;
  readonly changed: number;
  /** The most frequent change first. */
  readonly groups: readonly ChangeGroup[];
}

/** Which plans change between two versions of a playbook: those of the examples of both, and of seeded walks through both. */
export function diffPlaybooks(old: Version, current: Version, options: DiffOptions): Diff {
  const witnesses = witnessesOf(old, current, options);
  const groups = new Map<string, { change: PlanChange | Outcome; witnesses: Witness[] }>();
  let tried = 0;
  for (const witness of witnesses) {
    const from = outcomeOf(old.playbook, witness, 'old');
    const to = outcomeOf(current.playbook, witness, 'new');
    // Answers that lead nowhere on either side say nothing about the difference.
    if ('side' in from && 'side' in to) continue;
    tried += 1;
    const change = 'side' in from ? from : 'side' in to ? to : changeBetween(from, to);
    if (change === undefined) continue;
    const key = JSON.stringify(change);
    const group = groups.get(key) ?? { change, witnesses: [] };
    group.witnesses.push(witness);
    groups.set(key, group);
  }
  const sorted = [...groups.values()].sort((a, b) => b.witnesses.length - a.witnesses.length);
  return { tried, changed: sorted.reduce((sum, group) => sum + group.witnesses.length, 0), groups: sorted };
}

/** The answers to try, each once: those of examples first, so that a change is shown by one that has a name. */
function witnessesOf(old: Version, current: Version, { walks, seed, today }: DiffOptions): Witness[] {
  const found = new Map<string, Witness>();
  const add = (witness: Witness) => {
    const key = JSON.stringify([witness.today, Object.entries(witness.answers).sort(([a], [b]) => (a < b ? -1 : 1))]);
    if (!found.has(key)) found.set(key, witness);
  };
  for (const { name, today: day, answers } of [...old.examples, ...current.examples]) {
    const on = dayFromIso(day);
    if (on !== undefined) add({ example: name, today: on, answers });
  }
  for (const [i, { playbook }] of [old, current].entries()) {
    const subject = { playbook };
    const answer = randomAnswers(subject, today, seeded(seed + i));
    for (let n = 0; n < walks; n += 1) {
      const run = walkRandomly(subject, today, answer);
      if (run !== undefined) add({ example: undefined, today, answers: plainAnswers(run.walked.path) });
    }
  }
  return [...found.values()];
}

function plainAnswers(path: readonly Visit[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(path.map(({ question, answer }) => [question.id, plainAnswer(question, answer)]));
}

function outcomeOf(playbook: Playbook, { answers, today }: Witness, side: 'old' | 'new'): PlanOutline | Outcome {
  const parsed = new Map<string, Answer>();
  for (const question of [...playbook.questions, ...playbook.details]) {
    if (!(question.id in answers)) continue;
    const answer = parseAnswer(question, answers[question.id]);
    if (!('fault' in answer)) parsed.set(question.id, answer.answer);
  }
  const walked = walk(playbook, parsed, { today, absent: 'leave-out' });
  if (walked.at === 'gap') return { side, asks: undefined };
  if (walked.at !== 'verdict') return { side, asks: walked.question.id };
  return outlineOf(planFor(playbook, walked, today));
}
