import type { Answer } from '../../interview/answers.ts';
import { type Arrived, walk } from '../../interview/walk.ts';
import { evaluate, type Value } from '../../playbook/condition/evaluate.ts';
import type { Expr } from '../../playbook/condition/syntax.ts';
import type { Playbook } from '../../playbook/model.ts';
import type { Phrases, Text } from '../../playbook/phrases.ts';

/** The verdict of a walk for which a playbook has none: a missing case is then a walk like any other. */
export const NO_VERDICT = 'none';

/** Where something stands in a playbook: an entry of one of its sections. */
export interface Holder {
  readonly section: 'questions' | 'details' | 'facts' | 'verdicts' | 'steps' | 'hand-offs';
  readonly id: string;
}

/** What is proved. */
export interface Subject {
  readonly playbook: Playbook;
  readonly phrases: Phrases;
  /** Every text that a plan can print, and what prints it. */
  readonly texts: readonly { readonly holder: Holder; readonly text: Text }[];
}

/** One real walk, whole, with whatever can be asked about it. */
export interface Run {
  readonly today: number;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly walked: Arrived;
  readonly asked: ReadonlySet<string>;
  /** Nothing that was asked was left out. */
  readonly allGiven: boolean;
  holds(when: Expr | undefined): boolean;
  valueOf(id: string): Value;
  /** Whether a verdict is the headline, a step printed or a hand-off made. */
  prints(holder: Holder): boolean;
}

/** Makes a playbook ready to be proved. */
export function subjectOf(playbook: Playbook, phrases: Phrases): Subject {
  const hasGap = playbook.verdicts.at(-1)?.when !== undefined;
  const whole = hasGap ? { ...playbook, verdicts: [...playbook.verdicts, { id: NO_VERDICT }] } : playbook;
  const texts = [
    ...playbook.verdicts.flatMap(({ id }) => {
      const words = phrases.verdicts[id];
      return [words?.title ?? [], words?.say ?? []].map((text) => ({
        holder: { section: 'verdicts', id } as const,
        text,
      }));
    }),
    ...playbook.steps.flatMap(({ id }) => {
      const { title = [], text = [], call = [], mail = [], chat = [] } = phrases.steps[id] ?? {};
      return [title, text, call, mail, chat].map((one) => ({ holder: { section: 'steps', id } as const, text: one }));
    }),
    ...playbook.handOffs.map(({ id }) => ({
      holder: { section: 'hand-offs', id } as const,
      text: phrases.handOffs[id] ?? [],
    })),
  ];
  return { playbook: whole, phrases, texts };
}

/** Walks a playbook with answers; `undefined` when they do not lead to an end. */
export function runWalk({ playbook }: Subject, answers: ReadonlyMap<string, Answer>, today: number): Run | undefined {
  const walked = walk(playbook, answers, { today, absent: 'leave-out' });
  return walked.at === 'verdict' ? runOf(playbook, walked, today) : undefined;
}

/** What can be asked about a walk that arrived. */
export function runOf(playbook: Playbook, walked: Arrived, today: number): Run {
  const { path, scope, verdict } = walked;
  const whenOf = conditionsOf(playbook);
  const holds = (when: Expr | undefined) => when === undefined || evaluate(when, scope) === true;
  return {
    today,
    walked,
    answers: new Map(path.map(({ question, answer }) => [question.id, answer])),
    asked: new Set(path.map(({ question }) => question.id)),
    allGiven: path.every(({ answer }) => answer !== null),
    holds,
    valueOf: (id) => scope.valueOf(id) as Value,
    prints: ({ section, id }) =>
      section === 'verdicts' ? verdict.id === id : verdict.id !== NO_VERDICT && holds(whenOf.get(`${section}/${id}`)),
  };
}

const conditions = new WeakMap<Playbook, ReadonlyMap<string, Expr | undefined>>();

/** The conditions of steps and hand-offs, by section and id. */
export function conditionsOf(playbook: Playbook): ReadonlyMap<string, Expr | undefined> {
  let known = conditions.get(playbook);
  if (known === undefined) {
    known = new Map([
      ...playbook.steps.map(({ id, when }) => [`steps/${id}`, when] as const),
      ...playbook.handOffs.map(({ id, when }) => [`hand-offs/${id}`, when] as const),
    ]);
    conditions.set(playbook, known);
  }
  return known;
}
