import type { Playbook } from '../../playbook/model.ts';
import type { Phrases } from '../../playbook/phrases.ts';
import type { Place } from '../../source/text.ts';
import { askingOf } from './asking.ts';
import { type Encoding, encode } from './encoding.ts';
import { goalsFor } from './goals.ts';
import { whyHidden } from './hidden.ts';
import { influencesOf, settleInfluences, tryOtherAnswers } from './influence.ts';
import { longestInterview } from './longest.ts';
import { randomAnswers, seeded, walkRandomly } from './random-walks.ts';
import { commandFor, type Report, type Statement, sortOutcomes } from './report.ts';
import { lookAt, type Outcomes, settleBySolver } from './settle.ts';
import { openSolver, type Solver } from './solver.ts';
import { type Holder, type Run, type Subject, subjectOf } from './subject.ts';

export interface ProofOptions {
  /** A day number: walks are tried on the seven days from the last Thursday on, which stand for all days. */
  readonly today: number;
  /** The built file of `solver-child.ts`. */
  readonly solver: string;
  /** How the playbook is named on the command line. */
  readonly command: readonly string[];
  /** Where an entry of the playbook stands in its file. */
  placeOf(holder: Holder): Place | undefined;
}

const RANDOM_WALKS = 1_800;
const SEED = 20_261_124;
const DEADLINE_MS = 20_000;

/**
 * Proves a playbook: that all of it can be reached, and that there is no gap in it. Walks with made-up answers show most, the solver
 * is asked for the rest, and each walk that it names is walked before it counts. `absent` when there is no solver, `broken` when it does not start.
 */
export async function prove(
  playbook: Playbook,
  phrases: Phrases,
  options: ProofOptions,
): Promise<Report | 'absent' | 'broken'> {
  const solver = await openSolver(options.solver, DEADLINE_MS);
  if (typeof solver === 'string') return solver;
  try {
    return await proveWith(subjectOf(playbook, phrases), playbook, solver, options);
  } finally {
    solver.close();
  }
}

async function proveWith(subject: Subject, playbook: Playbook, solver: Solver, options: ProofOptions): Promise<Report> {
  const started = performance.now();
  const base = Math.floor(options.today / 7) * 7;
  const influences = influencesOf(subject);
  const goals = [...goalsFor(subject), ...influences.map(({ goal }) => goal)];
  const outcomes: Outcomes = new Map();
  const runs = randomRuns(subject, base);
  for (const run of runs) lookAt(run, goals, outcomes);
  tryOtherAnswers(subject, influences, runs, randomAnswers(subject, base, seeded(SEED + 1)), outcomes);

  const encoding = encode(subject, base, 'asked');
  const asking = askingOf(encoding.bank, solver);
  await settleBySolver(subject, goals, outcomes, encoding, asking, base);
  await settleInfluences(subject, influences, outcomes, encoding, asking, base);
  const command = commandFor(options.command);
  const sorted = sortOutcomes(goals, outcomes, options.placeOf, command);
  const findings: Statement[] = [];
  for (const finding of sorted.findings) findings.push(await explained(finding, subject, encoding, asking));

  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const questions = await longestInterview(subject, idsOf(playbook.questions), runs, encoding, asking, base, command);
  const exact = encode(subject, base, 'waited-for');
  const exactAsking = askingOf(exact.bank, solver);
  const details = await longestInterview(subject, idsOf(playbook.details), runs, exact, exactAsking, base, command);
  return {
    playbook: playbook.id,
    counts: {
      questions: playbook.questions.length,
      details: playbook.details.length,
      verdicts: playbook.verdicts.length,
      steps: playbook.steps.length,
    },
    ...sorted,
    findings,
    longest: { questions, details },
    milliseconds: Math.round(performance.now() - started),
  };
}

/** Walks with made-up answers, the same every time, those with the least to type first. */
function randomRuns(subject: Subject, base: number): Run[] {
  const answer = randomAnswers(subject, base, seeded(SEED));
  const runs = Array.from({ length: RANDOM_WALKS }, (_, i) => walkRandomly(subject, base + (i % 7), answer));
  const lengths = new Map(runs.map((run) => [run, run === undefined ? 0 : JSON.stringify([...run.answers]).length]));
  return runs.filter((run) => run !== undefined).sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0));
}

async function explained(
  finding: Statement,
  subject: Subject,
  encoding: Encoding,
  asking: ReturnType<typeof askingOf>,
): Promise<Statement> {
  const { about, holder } = finding;
  if (about.kind !== 'printed' || holder.section !== 'verdicts') return finding;
  return { ...finding, hidden: await whyHidden(subject, holder.id, encoding, asking) };
}
