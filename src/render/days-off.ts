import { workdayFrom } from '../playbook/condition/evaluate.ts';
import { isOftenOff } from '../source/day.ts';
import { type Language, writeDay } from './language.ts';
import type { WordedPlan } from './texts.ts';

/** A word on the days of a plan on which many people do not work; nothing when it has none. */
export function daysOff({ plan, steps }: WordedPlan, language: Language): string[] {
  const days = new Set(steps.flatMap(({ due }) => (due !== undefined && isOftenOff(due.day) ? [due.day] : [])));
  if (days.size === 0) return [];
  const written = (day: number) => writeDay(day, plan.today, language);
  return [language.catalog.plan.oftenOff([...days].map((day) => [written(day), written(nextOpenDay(day))]))];
}

function nextOpenDay(day: number): number {
  const next = workdayFrom(day + 1);
  return isOftenOff(next) ? nextOpenDay(next) : next;
}
