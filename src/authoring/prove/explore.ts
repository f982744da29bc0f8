import type { Goal } from './goal.ts';
import type { Outcomes } from './outcomes.ts';
import { type MakeAnswer, type Random, randomAnswers, seeded, walkRandomly } from './random-walks.ts';
import type { Run, Subject } from './subject.ts';

const BLIND_WALKS = 1_000;
const WALKS_NEAR = 1_000;
const TRIES_NEAR = 40;
const SEED = 20_261_124;

/** Walks with made-up answers, the same every time, that are looked at for every goal no walk has shown yet. */
export interface Explorer {
  readonly makeAnswer: MakeAnswer;
  /** Walks all over the playbook, then near those walks that showed something new. */
  everywhere(): void;
  /** Looks at a walk; when it shows something new, also walks near it. */
  look(run: Run): void;
  /** Every walk so far. */
  readonly runs: readonly Run[];
}

export function explorerOf(subject: Subject, goals: readonly Goal[], outcomes: Outcomes, base: number): Explorer {
  const random = seeded(SEED);
  const makeAnswer = randomAnswers(subject, base, random);
  const runs: Run[] = [];
  const shows = (run: Run): boolean => {
    runs.push(run);
    const before = outcomes.size;
    for (const goal of goals) if (!outcomes.has(goal) && goal.seen(run)) outcomes.set(goal, { is: 'shown', run });
    return outcomes.size > before;
  };
  const near = (run: Run) => walkRandomly(subject, run.today, makeAnswer, withoutSome(run, random));
  return {
    makeAnswer,
    runs,
    everywhere() {
      const blind = Array.from({ length: BLIND_WALKS }, (_, i) => walkRandomly(subject, base + (i % 7), makeAnswer));
      const telling = shortFirst(blind.filter((run) => run !== undefined)).filter(shows);
      for (let i = 0; i < WALKS_NEAR && telling.length > 0; i += 1) {
        const run = near(telling[Math.floor(random() * telling.length)] as Run);
        if (run !== undefined && shows(run)) telling.push(run);
      }
    },
    look(run) {
      if (!shows(run)) return;
      for (let i = 0; i < TRIES_NEAR; i += 1) {
        const other = near(run);
        if (other !== undefined) shows(other);
      }
    },
  };
}

/** Those with the least to type first, so that they become the witnesses. */
function shortFirst(runs: readonly Run[]): Run[] {
  const lengths = new Map(runs.map((run) => [run, JSON.stringify([...run.answers]).length]));
  return [...runs].sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0));
}

/** The answers of a walk but for one, two or three. */
function withoutSome(run: Run, random: Random) {
  const answers = new Map(run.answers);
  const ids = [...answers.keys()];
  for (let i = Math.ceil(random() * 3); i > 0; i -= 1) answers.delete(ids[Math.floor(random() * ids.length)] ?? '');
  return answers;
}
