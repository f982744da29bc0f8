import type { Answer } from '../../interview/answers.ts';
import { CHANNEL_QUESTION, type Question } from '../../playbook/model.ts';
import { slotsIn } from '../../words/message.ts';
import type { Encoding } from './encoding.ts';
import type { Explorer } from './explore.ts';
import type { Goal } from './goal.ts';
import type { Outcomes } from './outcomes.ts';
import type { Placed } from './placed.ts';
import { type MakeAnswer, walkRandomly } from './random-walks.ts';
import { type Run, runWalk, type Subject } from './subject.ts';
import type { Symbolic } from './symbols.ts';
import type { Term } from './terms.ts';
import { readAnswers, roundings, TODAY } from './witness.ts';
import type { Walks } from './world.ts';

/** An answer, and the goal that another one in its place can change something. */
interface Influence {
  readonly goal: Goal;
  readonly question: Question;
  /** One choice among those that are ticked; else the answer as a whole. */
  readonly tick?: string;
}

/** Every answer, and every tick on its own, can change something in a plan: the verdict, steps, days or words. */
export function influencesOf({ playbook }: Subject): Influence[] {
  const all = [
    ...playbook.questions.map((question) => ({ question, section: 'questions' as const })),
    ...playbook.details.map((question) => ({ question, section: 'details' as const })),
  ];
  return all.flatMap(({ question, section }): Influence[] => {
    const goal = (about: Goal['about']): Goal => ({
      about,
      holder: { section, id: question.id },
      wants: 'can',
      seen: () => false,
      term: () => undefined,
    });
    const ticks = question.type === 'choices' ? (question.choices ?? []) : [];
    return [
      { goal: goal({ kind: 'influence' }), question },
      ...ticks.map(({ id }) => ({ goal: goal({ kind: 'tick-influence', choice: id }), question, tick: id })),
    ];
  });
}

const MOST_TRIES = 100;

/** Tries other answers in walks that are known: first in those that showed something, which are the most different. */
export function tryOtherAnswers(
  subject: Subject,
  influences: readonly Influence[],
  { runs, makeAnswer: answer }: Explorer,
  outcomes: Outcomes,
): void {
  const witnesses = new Set([...outcomes.values()].flatMap((one) => (one.is === 'shown' ? [one.run] : [])));
  const printed = new Map<Run, string>();
  const printedBy = (run: Run): string => {
    const known = printed.get(run) ?? whatIsPrinted(subject, run);
    printed.set(run, known);
    return known;
  };
  for (const { goal, question, tick } of influences) {
    if (outcomes.has(goal)) continue;
    const has = (run: Run) => hasAnswer(run, question, tick);
    for (const run of [...[...witnesses].filter(has), ...runs.filter(has).slice(0, MOST_TRIES)]) {
      const other = otherAnswer(run.answers.get(question.id), question, tick, answer);
      const changed = walkRandomly(subject, run.today, answer, new Map(run.answers).set(question.id, other));
      if (changed === undefined || printedBy(changed) === printedBy(run)) continue;
      outcomes.set(goal, { is: 'shown', run });
      break;
    }
  }
}

function hasAnswer(run: Run, { id }: Question, tick: string | undefined): boolean {
  if (!run.asked.has(id)) return false;
  return tick === undefined || [run.answers.get(id)].flat().includes(tick);
}

function otherAnswer(
  given: Answer | undefined,
  question: Question,
  tick: string | undefined,
  make: MakeAnswer,
): Answer {
  if (tick !== undefined) return [given].flat().filter((one) => one !== tick && typeof one === 'string') as string[];
  if (typeof given === 'boolean') return !given;
  return make(question, typeof given === 'number' ? [given] : []);
}

/** What a reader sees of a plan, as one text: two plans that read the same have the same. */
function whatIsPrinted({ playbook, texts }: Subject, run: Run): string {
  const dues = playbook.steps.flatMap(({ id, due }) =>
    run.prints({ section: 'steps', id }) ? [id, due && 'fact' in due.from ? run.valueOf(due.from.fact) : ''] : [],
  );
  const sentences = texts.flatMap(({ holder, text }) => {
    if (!run.prints(holder)) return [];
    return text.map(({ when, message }) =>
      run.holds(when) ? [...slotsIn(message).keys()].map((slot) => run.valueOf(slot) ?? null) : false,
    );
  });
  const handed = playbook.handOffs.filter(({ id }) => run.prints({ section: 'hand-offs', id })).map(({ id }) => id);
  const channel = run.valueOf(CHANNEL_QUESTION) ?? null;
  return JSON.stringify([run.walked.verdict.id, dues, sentences, handed, channel]);
}

/** Asks the solver for two walks that differ in one answer and in what is printed. */
export async function settleInfluences(
  { subject, encoding, asking, base }: Placed,
  influences: readonly Influence[],
  outcomes: Outcomes,
): Promise<void> {
  const { translator, inputs, walks, names } = encoding;
  const { and } = translator.boolean;
  for (const { goal, question, tick } of influences) {
    if (outcomes.has(goal)) continue;
    const changed = encoding.makeInput(question, `b.${question.id}`);
    const others = encoding.walksOf(new Map(inputs).set(question.id, changed), 'asked');
    const own = inputs.get(question.id)?.value as Symbolic;
    const onlyTick = tick === undefined ? [] : [differsOnlyIn(tick, own, changed.value, translator)];
    const differs = printedDiffers(subject, walks, others, question.id, translator);
    const term = and(walks.asked(question.id), others.legal, ...onlyTick, differs);
    const wanted = [...names, ...changed.names];
    let found = await asking.check([term], wanted);
    if (found.is === 'open') found = await asking.checkAlone(term, wanted);
    if (found.is === 'no') outcomes.set(goal, { is: 'excluded' });
    if (found.is !== 'yes') {
      if (found.is === 'open') outcomes.set(goal, { is: 'open' });
      continue;
    }
    const { model } = found;
    const answers = readAnswers(inputs, model);
    const other = changed.read(model) ?? null;
    const today = base + (model.number(TODAY) ?? 0);
    const shown = roundings.some((round) => {
      const rounded = new Map([...answers].map(([id, one]) => [id, round(one)]));
      const run = runWalk(subject, rounded, today);
      const second = runWalk(subject, rounded.set(question.id, round(other)), today);
      if (run === undefined || second === undefined) return false;
      if (whatIsPrinted(subject, run) === whatIsPrinted(subject, second)) return false;
      outcomes.set(goal, { is: 'shown', run });
      return true;
    });
    if (!shown) outcomes.set(goal, { is: 'open' });
  }
}

function differsOnlyIn(tick: string, a: Symbolic, b: Symbolic, { boolean, values }: Encoding['translator']): Term {
  const [left, right] = [values.ticks(a), values.ticks(b)];
  return boolean.and(
    ...[...left].map(([id, ticked]) => {
      const other = right.get(id) ?? ticked;
      return id === tick ? boolean.differ(ticked, other) : boolean.same(ticked, other);
    }),
  );
}

/** Whether anything a reader sees differs between two walks. */
function printedDiffers(
  { playbook, texts }: Subject,
  a: Walks,
  b: Walks,
  changed: string,
  { boolean, numbers }: Encoding['translator'],
): Term {
  const { and, or, differ, not } = boolean;
  const valueDiffers = (id: string): Term => {
    const [one, other] = [a.scope.valueOf(id), b.scope.valueOf(id)];
    const known = differ(one.known, other.known);
    const both = and(one.known, other.known);
    if (one.type === 'yes-no' && other.type === 'yes-no') return or(known, differ(one.holds, other.holds));
    if (one.type === 'number' && other.type === 'number')
      return or(known, and(both, numbers.compare('!=', one.amount, other.amount)));
    if (one.type === 'chosen' && other.type === 'chosen') {
      const all = [...one.of].map(([tick, is]) => differ(is, other.of.get(tick) ?? is));
      return or(known, ...all);
    }
    // The letters of a text are no part of the proof: another answer to the same question has others.
    if (one.type === 'text' && other.type === 'text')
      return id === changed ? both : or(known, and(both, textsDiffer(one, other)));
    return known;
  };
  const textsDiffer = (one: Extract<Symbolic, { type: 'text' }>, other: typeof one): Term =>
    not(numbers.compare('==', one.words, other.words));
  const holders = [
    ...playbook.verdicts.map(({ id }) => ({ section: 'verdicts' as const, id })),
    ...playbook.steps.map(({ id }) => ({ section: 'steps' as const, id })),
    ...playbook.handOffs.map(({ id }) => ({ section: 'hand-offs' as const, id })),
  ];
  const days = playbook.steps.flatMap(({ id, due }) =>
    due !== undefined && 'fact' in due.from
      ? [and(a.prints({ section: 'steps', id }), valueDiffers(due.from.fact))]
      : [],
  );
  const sentences = texts.flatMap(({ holder, text }) =>
    text.map(({ when, message }) => {
      const printed = and(a.prints(holder), a.holds(when));
      const slots = [...slotsIn(message).keys()].map(valueDiffers);
      return or(differ(printed, and(b.prints(holder), b.holds(when))), and(printed, or(...slots)));
    }),
  );
  const channel = playbook.details.some(({ id }) => id === CHANNEL_QUESTION) ? [valueDiffers(CHANNEL_QUESTION)] : [];
  return or(...holders.map((holder) => differ(a.prints(holder), b.prints(holder))), ...days, ...sentences, ...channel);
}
