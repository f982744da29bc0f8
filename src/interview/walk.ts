import { evaluate, PENDING, type Scope, type Value } from '../playbook/condition/evaluate.ts';
import type { Expr } from '../playbook/condition/syntax.ts';
import type { HandOff, Playbook, Question, Step, Verdict, Wait } from '../playbook/model.ts';
import { isoFromDay } from '../source/day.ts';
import type { Answer, AnswerFault, Answers } from './answers.ts';
import { scopeOf } from './facts.ts';

export interface WalkOptions {
  /** The day every date counts from, as a day number. */
  readonly today: number;
  /** What becomes of an optional question without an answer: it is asked, or it is taken as left out. */
  readonly absent: 'ask' | 'leave-out';
  /** Told of every two values whose order the walk hangs on, as in `Scope`. */
  readonly compared?: Scope['compared'];
}

/** A question that was asked on this walk, and what was answered. */
export interface Visit {
  readonly question: Question;
  readonly answer: Answer;
  readonly isDetail: boolean;
}

/**
 * Where the answers lead: to a question that is open, to an answer that does not fit the others, to a verdict, or into a gap: past all
 * verdicts of a playbook that does not cover every case.
 */
export type Walk = Asking | Refused | Arrived | Gap;

interface Walked {
  /** The questions asked so far, in order. Answers to others reach nothing. */
  readonly path: readonly Visit[];
  readonly scope: Scope;
}

export interface Asking extends Walked {
  readonly at: 'question';
  readonly question: Question;
  readonly isDetail: boolean;
}

export interface Refused extends Walked {
  readonly at: 'refused';
  readonly question: Question;
  readonly isDetail: boolean;
  readonly fault: AnswerFault;
}

export interface Arrived extends Walked {
  readonly at: 'verdict';
  readonly verdict: Verdict;
}

export interface Gap extends Walked {
  readonly at: 'gap';
}

/**
 * Walks a playbook with answers, from its first question, every time. Pure: the same playbook, answers and options give the same
 * walk. First the deciding questions, then the verdict, then the details that a step still possible waits for.
 */
export function walk(playbook: Playbook, answers: Answers, options: WalkOptions): Walk {
  const way = startWalk(playbook, answers, options);
  const decided = decideOn(way);
  return decided.at === 'verdict' ? askDetails(way, decided) : decided;
}

/** The same walk, up to the verdict only. */
export function decide(playbook: Playbook, answers: Answers, options: WalkOptions): Walk {
  return decideOn(startWalk(playbook, answers, options));
}

/** A walk on its way: what is known so far, and how to take the next answer. */
interface Way {
  readonly playbook: Playbook;
  readonly path: Visit[];
  readonly values: Map<string, Value | typeof PENDING>;
  readonly scope: Scope;
  verdict: Verdict | undefined;
  /** Takes the answer to a question; gives back what stops the walk there, if anything does. */
  visit(question: Question, isDetail: boolean): Asking | Refused | undefined;
}

function startWalk(playbook: Playbook, answers: Answers, { today, absent, compared }: WalkOptions): Way {
  const path: Visit[] = [];
  const values: Way['values'] = new Map();
  const scope = scopeOf(playbook, {
    answerTo: (id) => values.get(id),
    today,
    verdict: () => way.verdict?.id,
    ...(compared && { compared }),
  });
  const way: Way = {
    playbook,
    path,
    values,
    scope,
    verdict: undefined,
    visit(question, isDetail) {
      const given = answers.get(question.id);
      if (given === undefined && !(question.optional && absent === 'leave-out')) {
        return { at: 'question', question, isDetail, path, scope };
      }
      const answer = given ?? null;
      const fault = outsideBorders(question, answer, scope);
      if (fault !== undefined) return { at: 'refused', question, isDetail, fault, path, scope };
      values.set(question.id, answer ?? undefined);
      path.push({ question, answer, isDetail });
      return undefined;
    },
  };
  return way;
}

function decideOn(way: Way): Walk {
  const { playbook, scope, path } = way;
  for (let i = 0; i < playbook.questions.length; ) {
    const question = playbook.questions[i] as Question;
    if (question.when !== undefined && evaluate(question.when, scope) !== true) {
      i += 1;
      continue;
    }
    const stop = way.visit(question, false);
    if (stop !== undefined) return stop;
    i = nextAfter(playbook, i, way.values.get(question.id) as Value);
  }
  const verdict = playbook.verdicts.find(({ when }) => when === undefined || evaluate(when, scope) === true);
  if (verdict === undefined) return { at: 'gap', path, scope };
  way.verdict = verdict;
  return { at: 'verdict', verdict, path, scope };
}

/** Details are open until it is clear whether a step that may still come waits for them; those nobody waits for are nothing. */
function askDetails(way: Way, arrived: Arrived): Walk {
  const { playbook, scope, values } = way;
  const waiting = waitersFor(playbook);
  for (const { id } of playbook.details) values.set(id, PENDING);
  for (const detail of playbook.details) {
    const waiters = waiting.get(detail.id) ?? [];
    const isWaitedFor = waiters.some(({ part, wait }) => isPossible(part, scope) && isPossible(wait, scope));
    const isAsked = isWaitedFor && (detail.when === undefined || evaluate(detail.when, scope) === true);
    const stop = isAsked ? way.visit(detail, true) : undefined;
    if (stop !== undefined) return stop;
    if (!isAsked) values.set(detail.id, undefined);
  }
  return arrived;
}

interface Waiter {
  readonly part: Step | HandOff;
  readonly wait: Wait;
}

const waitersOf = new WeakMap<Playbook, ReadonlyMap<string, readonly Waiter[]>>();

/** Who waits for each detail, looked up once a playbook. */
function waitersFor(playbook: Playbook): ReadonlyMap<string, readonly Waiter[]> {
  let waiters = waitersOf.get(playbook);
  if (waiters === undefined) {
    const all = [...playbook.steps, ...playbook.handOffs].flatMap((part) =>
      part.waitsFor.map((wait) => ({ part, wait })),
    );
    waiters = new Map(playbook.details.map(({ id }) => [id, all.filter(({ wait }) => wait.details.includes(id))]));
    waitersOf.set(playbook, waiters);
  }
  return waiters;
}

function isPossible(part: { readonly when?: Expr }, scope: Scope): boolean {
  return part.when === undefined || evaluate(part.when, scope) !== false;
}

/** The index of the question that comes after one: where a choice or a yes or no leads, else simply the next. */
export function nextAfter(playbook: Playbook, i: number, value: Value): number {
  const target = targetOf(playbook.questions[i] as Question, value);
  if (target === undefined) return i + 1;
  return indexOfQuestion(playbook, target);
}

const placesOf = new WeakMap<Playbook, ReadonlyMap<string, number>>();

/** The index of the question that a `go` leads to; behind the last one for `end`. */
export function indexOfQuestion(playbook: Playbook, target: string): number {
  let places = placesOf.get(playbook);
  if (places === undefined) {
    places = new Map(playbook.questions.map(({ id }, i) => [id, i]));
    placesOf.set(playbook, places);
  }
  return places.get(target) ?? playbook.questions.length;
}

function targetOf(question: Question, value: Value): string | undefined {
  if (question.go !== undefined && typeof value === 'boolean') return value ? question.go.yes : question.go.no;
  const ticked = Array.isArray(value) ? value : [value];
  return question.choices?.find(({ id, go }) => go !== undefined && ticked.includes(id))?.go;
}

/**
 * The first answer that the walk would refuse, even if questions before it are still open: so that a wrong value is found before a missing
 * one. What hangs on an open answer counts as kept, and answers that are not asked for reach nothing.
 */
export function firstOutside(
  playbook: Playbook,
  answers: Answers,
  today: number,
): { readonly question: Question; readonly fault: AnswerFault } | undefined {
  const values: Way['values'] = new Map();
  const scope = scopeOf(playbook, { answerTo: (id) => values.get(id), today, verdict: () => undefined });
  const take = (question: Question): AnswerFault | undefined => {
    const comes = question.when === undefined ? true : evaluate(question.when, scope);
    const given = answers.get(question.id);
    const isOpen = given === undefined && !question.optional;
    if (comes === true && !isOpen) {
      values.set(question.id, given ?? undefined);
      return outsideBorders(question, given ?? null, scope);
    }
    values.set(question.id, comes === false ? undefined : PENDING);
    return comes === false ? undefined : outsideBorders(question, given ?? null, scope);
  };
  const { questions, details } = playbook;
  for (let i = 0; i < questions.length; ) {
    const question = questions[i] as Question;
    const fault = take(question);
    if (fault !== undefined) return { question, fault };
    const value = values.get(question.id);
    i = value === PENDING || value === undefined ? i + 1 : nextAfter(playbook, i, value);
  }
  // Which details are asked is not known before the verdict.
  for (const question of details) {
    const fault = outsideBorders(question, answers.get(question.id) ?? null, scope);
    if (fault !== undefined) return { question, fault };
    values.set(question.id, answers.get(question.id) ?? PENDING);
  }
  return undefined;
}

/** A number or date that lies outside the question's borders, which may hang on earlier answers. */
function outsideBorders(question: Question, answer: Answer, scope: Scope): AnswerFault | undefined {
  if (typeof answer !== 'number') return undefined;
  const min = question.min && evaluate(question.min, scope);
  const max = question.max && evaluate(question.max, scope);
  if (typeof min === 'number') scope.compared?.(answer, min);
  if (typeof max === 'number') scope.compared?.(answer, max);
  const below = typeof min === 'number' && answer < min;
  const above = typeof max === 'number' && answer > max;
  if (!below && !above) return undefined;
  const show = (value: number) => (question.type === 'date' ? isoFromDay(value) : String(value));
  return {
    fault: 'range',
    given: show(answer),
    ...(typeof min === 'number' && { min: show(min) }),
    ...(typeof max === 'number' && { max: show(max) }),
  };
}
