import type { Token } from "../match/tokenize.ts";
import type { Value } from "../model.ts";
import type { Quantity } from "./quantity.ts";
import { quantitiesIn } from "./token-views.ts";

/** The hours of some days: one value for each day, in facets. */
export interface Hours {
  readonly value: Value;
  readonly facets: readonly string[];
}

/** But not for lunch. */
const SHUT = new Set(["closed", "shut", "locked"]);

const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/**
 * Reads a timetable: each range of the clock, or "closed", with the days before it where days come first, else with
 * those after it. Ranges of fewer than `least` minutes are left out. Hours without days are of no day in particular.
 */
export function hoursOf(tokens: readonly Token[], least: number): Hours[] {
  const found = [...quantitiesIn(tokens), ...bareClocks(tokens)].filter(
    (one) => one.kind === "days" || (one.kind === "clock" && one.hi - one.lo >= Math.max(1, least)),
  );
  const closed = tokens.flatMap((token, at) =>
    (SHUT.has(token.word) && tokens[at + 1]?.word !== "for") || isNotOpen(tokens, at) ? [at] : [],
  );
  const marks: Mark[] = [
    ...found.map((one) => ({
      at: one.from,
      value: one.kind === "clock" ? clockValue(one) : null,
      days: one.kind === "days" ? one.lo : 0,
    })),
    ...closed.map((at) => ({ at, value: { kind: "class", id: "closed" } as const, days: 0 })),
  ].sort((a, b) => a.at - b.at);
  const daysFirst = marks[0]?.value === null;
  const hours: Hours[] = [];
  marks.forEach(({ value }, index) => {
    if (value === null) return;
    const days = daysBeside(marks, index, daysFirst ? -1 : 1);
    hours.push(...perDay(value, days === 0 ? daysAtEnd(marks, index) : days));
  });
  return hours;
}

interface Mark {
  readonly at: number;
  /** Null for days. */
  readonly value: Value | null;
  readonly days: number;
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

function isNotOpen(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [tokens[at]?.word ?? "", tokens[at - 1]?.word ?? ""];
  return NOT_OPEN.has(`${before} ${word}`);
}

const NOT_OPEN = new Set(["not open", "never open", "no clinic", "no surgery"]);

/** "Open 9 to 5": two bare figures, the second of them in the afternoon. */
function bareClocks(tokens: readonly Token[]): Pick<Quantity, "kind" | "lo" | "hi" | "from">[] {
  const hourAt = (at: number): number | null => {
    const word = tokens[at]?.kind === "number" ? (tokens[at]?.word ?? "") : "";
    return /^(?:[1-9]|1[0-2])$/.test(word) ? Number(word) : null;
  };
  return tokens.flatMap((_, at) => {
    const [opens, closes] = [hourAt(at), hourAt(at + 2)];
    if (opens === null || closes === null || !TO.has(tokens[at + 1]?.word ?? "")) return [];
    if (opens <= closes || !ENDS.has(tokens[at + 3]?.word ?? "")) return [];
    return [{ kind: "clock" as const, lo: 60 * opens, hi: 60 * closes + 720, from: at }];
  });
}

const TO = new Set(["to", "-", "until", "till"]);
/** What may stand behind them: nothing that they could count. */
const ENDS = new Set(["", ",", ";", "on", "every", "daily", "weekdays", "and", "from", ...WEEK]);

function clockValue({ lo, hi }: Pick<Quantity, "lo" | "hi">): Value {
  return { kind: "quantity", lo, hi, unit: "time" };
}

function perDay(value: Value, days: number): Hours[] {
  const named = WEEK.filter((_day, index) => (days & (1 << index)) !== 0);
  return named.length === 0
    ? [{ value, facets: [] }]
    : named.map((day) => ({ value, facets: [`day:${day}`] }));
}
