import { isOftenOff, workdayFrom } from '../source/day.ts';
import { type Language, writeDay } from './language.ts';
import type { WordedPlan } from './texts.ts';

/** A word on the days of a plan on which many people do not work; nothing when it has none. */
export function daysOff({ plan, steps }: WordedPlan, language: Language): string[] {
  // What is due today cannot wait for anybody. What is only for oneself may fall on any day; a message, and what touches the law, needs somebody at the other end.
  const withOthers = steps.filter(({ kind, step }) => kind === 'message' || step.legal);
  const days = new Set(
    withOthers.flatMap(({ due }) =>
      due !== undefined && !due.urgent && due.day > plan.today && isOftenOff(due.day) ? [due.day] : [],
    ),
  );
  if (days.size === 0) return [];
  const written = (day: number) => writeDay(day, plan.today, language);
  return [language.catalog.plan.oftenOff([...days].map((day) => [written(day), written(nextOpenDay(day))]))];
}

function nextOpenDay(day: number): number {
  const next = workdayFrom(day + 1);
  return isOftenOff(next) ? nextOpenDay(next) : next;
}
