/** Calendar days as numbers: days since 1970-01-01, without hours or zones. */
const MS_A_DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first and the last day that an ISO date can name. */
export const FIRST_DAY = -719_162;
export const LAST_DAY = 2_932_896;

/** Whether a day number can be written as a date. */
export function isInCalendar(day: number): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/** The day of an ISO date, or `undefined` when it is not written as one or the calendar has no such day. */
export function dayFromIso(iso: string): number | undefined {
  const match = ISO.exec(iso);
  if (match === null) return undefined;
  const day = Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY;
  return Number.isInteger(day) && isoFromDay(day) === iso ? day : undefined;
}

/** A day as `2026-11-24`. */
export function isoFromDay(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** The day that a clock on the wall shows at a moment. */
export function localDay(now: Date): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_A_DAY;
}

const OFTEN_OFF = ['12-24', '12-25', '12-26', '12-31', '01-01'];

/** Whether a day is a holiday, or half of one, in so many countries that a plan should point at it. Others differ by place and are not known here. */
export function isOftenOff(day: number): boolean {
  return OFTEN_OFF.includes(isoFromDay(day).slice(5));
}

/** That day, or the Monday after it when it falls on a weekend. Day 0, 1970-01-01, was a Thursday. */
export function workdayFrom(day: number): number {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5 ? day : day + 7 - weekday;
}
