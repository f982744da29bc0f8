import { type Answers, type PlainAnswer, parseAnswer, plainAnswer } from '../interview/answers.ts';
import { answerWords, pathWords } from '../interview/flags.ts';
import type { Visit } from '../interview/walk.ts';
import type { Playbook, Question } from '../playbook/model.ts';
import { isoFromDay } from '../source/day.ts';
import type { Plan, PlannedHandOff } from './plan.ts';

/** A playbook that answers are carried over to: what it asks is enough. */
export type Target = Pick<Playbook, 'id' | 'questions' | 'details'>;

/** What else than the answers a plan hangs on. */
export interface Setting {
  readonly today: number;
  readonly language: string;
  readonly currency: string | undefined;
  /** Flags the person gave beside answers, for commands that go on. */
  readonly kept: readonly string[];
  /** How the playbook is named on the command line: its command, or `run FILE`. */
  readonly command: readonly string[];
}

/** The command that prints a plan again, byte for byte: its words, not yet quoted for a shell. */
export function replayWords({ path, playbook }: Pick<Plan, 'path' | 'playbook'>, setting: Setting): string[] {
  return [
    'clientwise',
    ...setting.command,
    ...pathWords(path),
    '--today',
    isoFromDay(setting.today),
    ...settingWords(setting),
    '--expect',
    playbook.digest,
    '--no-input',
  ];
}

/** The command that goes on from the answers so far, in the same setting. */
export function answeredWords({ questions, details }: Target, answers: Answers, { command, kept }: Setting): string[] {
  return ['clientwise', ...command, ...answerWords([...questions, ...details], answers), ...kept];
}

function settingWords({ language, currency }: Setting): string[] {
  return ['--lang', language, ...(currency === undefined ? [] : ['--currency', currency])];
}

/** What a hand-off takes along. */
export type Carrier = Pick<PlannedHandOff, 'with' | 'fresh'>;

/** The command of a hand-off: what both playbooks ask is carried over, and it may fill in more. */
export function handOffWords(path: readonly Visit[], handOff: Carrier, target: Target, setting: Setting): string[] {
  return ['clientwise', target.id, ...pathWords(carriedAnswers(path, handOff, target)), ...settingWords(setting)];
}

/** The answers that go along to another playbook: those to questions of the same id and type, and those the hand-off fills in. */
export function carriedAnswers(path: readonly Visit[], { with: filled, fresh }: Carrier, target: Target): Visit[] {
  const given = new Map(fresh ? [] : path.map((visit) => [visit.question.id, visit]));
  return [
    ...target.questions.map((question) => ({ question, isDetail: false })),
    ...target.details.map((question) => ({ question, isDetail: true })),
  ].flatMap(({ question, isDetail }): Visit[] => {
    const parsed = question.id in filled ? parseAnswer(question, filled[question.id]) : undefined;
    if (parsed !== undefined) return 'fault' in parsed ? [] : [{ question, isDetail, answer: parsed.answer }];
    const visit = given.get(question.id);
    if (visit === undefined || visit.question.type !== question.type || visit.answer === null) return [];
    // The same question may have other choices there.
    const again = parseAnswer(question, withoutStrangers(question, plainAnswer(visit.question, visit.answer)));
    return 'fault' in again ? [] : [{ question, isDetail, answer: again.answer }];
  });
}

/** Of ticks, those that the other question has too. */
function withoutStrangers({ type, choices }: Question, answer: PlainAnswer): PlainAnswer {
  if (type !== 'choices' || !Array.isArray(answer)) return answer;
  return answer.filter((tick) => choices?.some(({ id }) => id === tick));
}
