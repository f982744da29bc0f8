import type { Playbook } from '../../playbook/model.ts';
import type { Phrases } from '../../playbook/phrases.ts';
import { askingOf } from './asking.ts';
import { encode } from './encoding.ts';
import type { Goal } from './goal.ts';
import { goalsFor } from './goals.ts';
import { randomAnswers, seeded, walkRandomly } from './random-walks.ts';
import { lookAt, type Outcomes, settleBySolver } from './settle.ts';
import { openSolver } from './solver.ts';
import { type Run, subjectOf } from './subject.ts';

export interface ProofOptions {
  /** A day number: walks are tried on the seven days from the last Thursday on, which stand for all days. */
  readonly today: number;
  /** The built file of `solver-child.ts`. */
  readonly solver: string;
}

export interface Proof {
  readonly goals: readonly Goal[];
  readonly outcomes: Outcomes;
  readonly runs: readonly Run[];
}

const RANDOM_WALKS = 1_800;
const SEED = 20_261_124;
const DEADLINE_MS = 20_000;

/** Proves a playbook, or says what is wrong with it or not decided. `absent` when there is no solver. */
export async function prove(playbook: Playbook, phrases: Phrases, options: ProofOptions): Promise<Proof | 'absent'> {
  const subject = subjectOf(playbook, phrases);
  const base = Math.floor(options.today / 7) * 7;
  const goals = goalsFor(subject);
  const outcomes: Outcomes = new Map();
  const random = seeded(SEED);
  const answer = randomAnswers(subject, base, random);
  const runs: Run[] = [];
  for (let i = 0; i < RANDOM_WALKS; i += 1) {
    const run = walkRandomly(subject, base + (i % 7), answer);
    if (run === undefined) continue;
    runs.push(run);
    lookAt(run, goals, outcomes);
  }
  const solver = await openSolver(options.solver, DEADLINE_MS);
  if (solver === 'absent') return 'absent';
  const encoding = encode(subject, base, 'asked');
  const asking = askingOf(encoding.bank, solver);
  await settleBySolver(subject, goals, outcomes, encoding, asking, base);
  solver.close();
  return { goals, outcomes, runs };
}
