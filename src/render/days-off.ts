import { isOftenOff, workdayFrom } from '../source/day.ts';
import { type Language, writeDay } from './language.ts';
import type { WordedPlan, WordedStep } from './texts.ts';

/** Within so many days a message wants its answer. A later day in it is a beginning or an end, and may be any. */
const ANSWER_DAYS = 10;

/** A word on the days of a plan on which many people do not work; nothing when it has none. */
export function daysOff({ plan, steps }: WordedPlan, language: Language): string[] {
  const written = (day: number) => writeDay(day, plan.today, language);
  const days = new Set(steps.flatMap((step) => daysWithOthers(step, plan.today, written)));
  if (days.size === 0) return [];
  const pairs = [...days]
    .sort((a, b) => a - b)
    .map((day): [string, string] => [written(day), written(nextOpenDay(day))]);
  return [language.catalog.plan.oftenOff(pairs)];
}

/** The days off on which a step needs somebody at the other end: a message, its answer, and what touches the law. What is only for oneself may fall on any day. */
function daysWithOthers({ kind, step, due, title, text }: WordedStep, today: number, written: (day: number) => string) {
  if (due === undefined || !(kind === 'message' || step.legal)) return [];
  const answers = Array.from({ length: ANSWER_DAYS }, (_, days) => due.day + 1 + days).filter(isOftenOff);
  const named = kind === 'message' ? answers.filter((day) => `${title}\n${text}`.includes(written(day))) : [];
  // What is due today cannot wait for anybody.
  const waits = !due.urgent && due.day > today && isOftenOff(due.day);
  return waits ? [due.day, ...named] : named;
}

function nextOpenDay(day: number): number {
  const next = workdayFrom(day + 1);
  return isOftenOff(next) ? nextOpenDay(next) : next;
}
