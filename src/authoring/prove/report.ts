import { pathWords } from '../../interview/flags.ts';
import { isoFromDay } from '../../source/day.ts';
import type { Place } from '../../source/text.ts';
import type { About, Goal } from './goal.ts';
import { isMet, type Outcomes } from './outcomes.ts';
import type { Holder, Run } from './subject.ts';

/** What a proof says: data only, ready to be put into words. */
export interface Report {
  readonly playbook: string;
  readonly counts: {
    readonly questions: number;
    readonly details: number;
    readonly verdicts: number;
    readonly steps: number;
  };
  /** What was to be shown and is, each with the walk that shows it, if it is one that a walk can show. */
  readonly proved: readonly Statement[];
  readonly findings: readonly Statement[];
  readonly undecided: readonly Statement[];
  readonly longest: { readonly questions: Longest; readonly details: Longest };
  readonly milliseconds: number;
}

/** Something about one entry of a playbook. */
export interface Statement {
  readonly holder: Holder;
  readonly about: About;
  readonly place: Place | undefined;
  /** The words of a command that walks the way that shows it. */
  readonly command?: readonly string[];
  /** Of a verdict that can never be the headline, why not. */
  readonly hidden?: Hidden;
}

export type Hidden =
  | { readonly why: 'never-holds' }
  | { readonly why: 'same'; readonly as: string }
  | { readonly why: 'behind'; readonly those: readonly string[] };

/** The most that are ever asked: that many are, and no more ever, or at most `bound`. */
export interface Longest {
  readonly reached: number;
  readonly bound: number;
  readonly command?: readonly string[];
}

/** The command that walks a way again. */
export type CommandFor = (run: Run) => readonly string[];

export function commandFor(command: readonly string[]): CommandFor {
  return ({ walked, today }) => [
    'clientwise',
    ...command,
    ...pathWords(walked.path),
    '--today',
    isoFromDay(today),
    '--no-input',
  ];
}

/** Sorts goals by what became of them. What only follows from another finding about the same entry is left away. */
export function sortOutcomes(
  goals: readonly Goal[],
  outcomes: Outcomes,
  hidden: ReadonlyMap<string, Hidden>,
  placeOf: (holder: Holder) => Place | undefined,
  command: CommandFor,
) {
  const statement = (goal: Goal): Statement => {
    const { about, holder } = goal;
    const outcome = outcomes.get(goal);
    const why = about.kind === 'printed' && holder.section === 'verdicts' ? hidden.get(holder.id) : undefined;
    return {
      about,
      holder,
      place: placeOf(holder),
      ...(why && { hidden: why }),
      ...(outcome?.is === 'shown' && { command: command(outcome.run) }),
    };
  };
  const unmet = goals.filter((goal) => !isMet(goal, outcomes.get(goal)));
  const isOpen = (goal: Goal) => (outcomes.get(goal)?.is ?? 'open') === 'open';
  return {
    proved: goals.filter((goal) => isMet(goal, outcomes.get(goal))).map(statement),
    findings: inOrder(withoutFollowers(unmet.filter((goal) => !isOpen(goal))).map(statement)),
    undecided: inOrder(unmet.filter(isOpen).map(statement)),
  };
}

function withoutFollowers(found: readonly Goal[]): Goal[] {
  const key = ({ holder }: Goal) => `${holder.section}/${holder.id}`;
  const dead = new Set(found.filter(({ about }) => about.kind === 'printed' || about.kind === 'asked').map(key));
  const parts = found.flatMap((goal) =>
    goal.about.kind === 'condition' ? [{ key: key(goal), part: goal.about.part }] : [],
  );
  const seen = new Set<string>();
  return found.filter((goal) => {
    const { about } = goal;
    const follows =
      (dead.has(key(goal)) && about.kind !== 'printed' && about.kind !== 'asked') ||
      ('part' in about &&
        about.kind !== 'zero' &&
        parts.some((one) => one.key === key(goal) && one.part !== about.part && about.part.includes(one.part))) ||
      ((about.kind === 'branch' || about.kind === 'sentence') &&
        parts.some((one) => one.key === key(goal) && one.part === about.part));
    const same = `${key(goal)} ${JSON.stringify(about)}`;
    if (follows || seen.has(same)) return false;
    seen.add(same);
    return true;
  });
}

function inOrder(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}
