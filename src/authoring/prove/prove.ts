import type { Playbook } from '../../playbook/model.ts';
import type { Phrases } from '../../playbook/phrases.ts';
import type { Place } from '../../source/text.ts';
import { askingOf } from './asking.ts';
import { encode } from './encoding.ts';
import { explorerOf } from './explore.ts';
import type { Goal } from './goal.ts';
import { goalsFor } from './goals.ts';
import { whyHidden } from './hidden.ts';
import { influencesOf, settleInfluences, tryOtherAnswers } from './influence.ts';
import { longestInterview } from './longest.ts';
import type { Outcomes } from './outcomes.ts';
import type { Placed } from './placed.ts';
import { commandFor, type Hidden, type Report, sortOutcomes } from './report.ts';
import { settleBySolver } from './settle.ts';
import type { Solver } from './solver.ts';
import { type Holder, type Subject, subjectOf } from './subject.ts';
import type { Details } from './world.ts';

export interface ProofOptions {
  /** A day number: walks are tried on the seven days from the last Thursday on, which stand for all days. */
  readonly today: number;
  /** How the playbook is named on the command line. */
  readonly command: readonly string[];
  /** Where an entry of the playbook stands in its file. */
  placeOf(holder: Holder): Place | undefined;
}

/**
 * Proves a playbook: that all of it can be reached, and that there is no gap in it. Walks with made-up answers show most, the solver
 * is asked for the rest, and each walk that it names is walked before it counts.
 */
export async function prove(
  playbook: Playbook,
  phrases: Phrases,
  solver: Solver,
  { today, command: words, placeOf }: ProofOptions,
): Promise<Report> {
  const started = performance.now();
  const subject = subjectOf(playbook, phrases);
  const base = Math.floor(today / 7) * 7;
  const influences = influencesOf(subject);
  const goals = [...goalsFor(subject), ...influences.map(({ goal }) => goal)];
  const outcomes: Outcomes = new Map();
  const explorer = explorerOf(subject, goals, outcomes, base);
  explorer.everywhere();
  tryOtherAnswers(subject, influences, explorer, outcomes);

  const command = commandFor(words);
  const placed = placedIn(subject, solver, base, 'asked');
  await settleBySolver(placed, goals, outcomes, explorer);
  tryOtherAnswers(subject, influences, explorer, outcomes);
  await settleInfluences(placed, influences, outcomes);
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const questions = await longestInterview(placed, idsOf(playbook.questions), explorer.runs, command);
  const isHidden = ({ about, holder }: Goal) => about.kind === 'printed' && holder.section === 'verdicts';
  const hidden = new Map<string, Hidden>();
  for (const goal of goals)
    if (isHidden(goal) && outcomes.get(goal)?.is === 'excluded')
      hidden.set(goal.holder.id, await whyHidden(placed, goal.holder.id));

  // Which details are asked hangs on all steps that wait for them: dearer to reason about, so only where that is the question.
  const exact = placedIn(subject, solver, base, 'waited-for');
  await settleBySolver(exact, goals, outcomes, explorer);
  const details = await longestInterview(exact, idsOf(playbook.details), explorer.runs, command);
  return {
    playbook: playbook.id,
    counts: {
      questions: playbook.questions.length,
      details: playbook.details.length,
      verdicts: playbook.verdicts.length,
      steps: playbook.steps.length,
    },
    ...sortOutcomes(goals, outcomes, hidden, placeOf, command),
    longest: { questions, details },
    milliseconds: Math.round(performance.now() - started),
  };
}

/** A playbook put before a solver. */
function placedIn(subject: Subject, solver: Solver, base: number, details: Details): Placed {
  const encoding = encode(subject, base, details);
  return { subject, base, encoding, asking: askingOf(encoding.bank, solver) };
}
