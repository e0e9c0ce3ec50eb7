import type { Value } from "../model.ts";

/** The hours of some days: one value for each day, in facets. */
export interface Hours {
  readonly value: Value;
  readonly facets: readonly string[];
}

/** A value or some days, and the index of the token where they begin. */
export interface Mark {
  readonly at: number;
  /** Null for days. */
  readonly value: Value | null;
  /** Bits, bit 0 Monday. */
  readonly days: number;
}

/** The days of the week, Monday first. */
export const WEEK = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/**
 * Gives each value the days that stand before it where days come first, else those after it. Values without days are of
 * no day in particular.
 */
export function onDays(unsorted: readonly Mark[]): Hours[] {
  const marks = inTurn(unsorted.toSorted((a, b) => a.at - b.at));
  const daysFirst = marks[0]?.value === null;
  const hours: Hours[] = [];
  marks.forEach(({ value }, index) => {
    if (value === null) return;
    const days = daysBeside(marks, index, daysFirst ? -1 : 1);
    hours.push(...perDay(value, days === 0 ? daysAtEnd(marks, index) : days));
  });
  return hours;
}

/** "9 to 5, Monday to Friday, and on Saturdays 9 to 1": the last days are those of the value behind them. */
function inTurn(marks: readonly Mark[]): readonly Mark[] {
  const [first, last] = [marks[0], marks.at(-1)];
  const isTurned =
    first?.value !== null && last?.value !== null && marks.slice(-3, -1).every(isOfDays);
  const own = marks.at(-2);
  return isTurned && marks.length > 3 && last && own ? [...marks.slice(0, -2), last, own] : marks;
}

function isOfDays({ value }: Mark): boolean {
  return value === null;
}

/** The days that stand on one side of a value, up to the next value. */
function daysBeside(marks: readonly Mark[], index: number, step: 1 | -1): number {
  let days = 0;
  for (let next = index + step; marks[next]?.value === null; next += step)
    days |= marks[next]?.days ?? 0;
  return days;
}

/** "Monday to Friday 9 to 5, and closed on Saturdays": days behind the last value, which no other can have. */
function daysAtEnd(marks: readonly Mark[], index: number): number {
  const isLast = marks.slice(index + 1).every(({ value }) => value === null);
  return isLast ? daysBeside(marks, index, 1) : 0;
}

/** A value on each of some days (bits, bit 0 Monday), or on no day in particular. */
export function perDay(value: Value, days: number): Hours[] {
  const named = WEEK.filter((_day, index) => (days & (1 << index)) !== 0);
  return named.length === 0
    ? [{ value, facets: [] }]
    : named.map((day) => ({ value, facets: [`day:${day}`] }));
}
