import type { Token } from "../match/tokenize.ts";
import { daysIn } from "./days-in.ts";
import { endOfDay } from "./end-of-day.ts";
import type { Found } from "./found-in.ts";
import { hoursOf } from "./hours-of.ts";
import { namesDate } from "./names-date.ts";
import { type Hours, perDay } from "./on-days.ts";
import type { Row } from "./rows-of.ts";

/**
 * A reading of hours takes the ranges of the sentence or, by a facet `line`, when the clinic `opens` or `closes`, or what
 * the value says of the `days` in its words or the one that it names itself; or, in a `cell`, on the days of its row.
 */
export function hoursBy(
  { match, reading: { facets }, aspect, heard: { sequence } }: Found,
  name: string | null,
  row: Row | null,
): readonly Hours[] {
  if (namesDate(sequence.tokens)) return [];
  const asked = (line: string): boolean => facets.includes(`line:${line}`);
  if (asked("cell")) return row === null ? [] : hoursInRow(sequence.tokens, row);
  const value = aspect.values[name ?? ""];
  if (asked("days") && value !== undefined) {
    const isTold = facets.some((facet) => facet.startsWith("day:"));
    if (isTold) return [{ value, facets: [] }];
    const days = daysIn(sequence.tokens, match);
    return days === 0 ? [] : perDay(value, days);
  }
  if (asked("opens")) return endOfDay(sequence.tokens, match, "opens");
  if (asked("closes")) return endOfDay(sequence.tokens, match, "closes");
  return hoursOf(sequence.tokens, asked("hours") ? HALF_DAY : 0);
}

function hoursInRow(tokens: readonly Token[], { days, label }: Row): readonly Hours[] {
  if (days === 0) return [];
  return hoursOf(tokens, HALF_DAY)
    .flatMap(({ value }) => perDay(value, days))
    .map(({ value, facets }) => ({ value, facets: [...facets, `column:${label}`] }));
}

/** Shorter ranges beside the name of a day are classes, not opening hours. */
const HALF_DAY = 180;
