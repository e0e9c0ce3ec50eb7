import { bareTimeAt } from "./quantities/bare-time-at.ts";
import { moneyAt } from "./quantities/money-at.ts";
import { numberAt } from "./quantities/number-at.ts";
import type { Read } from "./quantities/read.ts";
import { rhythmAt } from "./quantities/rhythm-at.ts";
import { ordinalAt, yearAt } from "./quantities/year-at.ts";
import type { Token } from "../match/tokenize.ts";
import { clockAt, daysAt, phoneAt } from "./timetable.ts";

/** What an amount is of; `number` is of nothing that is known. */
export type QuantityKind =
  | "duration"
  | "frequency"
  | "money"
  | "percent"
  | "age"
  | "year"
  | "clock"
  | "days"
  | "phone"
  | "ordinal"
  | "count"
  | "number";

/**
 * An amount that copy states, as a closed range `lo` … `hi` (`OPEN` where it has no upper end) of a canonical unit:
 * minute, day, week, month, year for durations; dollar, pound … for money; percent; session, person, trial … or the
 * counted noun for counts. A frequency counts `unit` for each `per`. A clock counts minutes from midnight; `days` is a
 * set of week days (bit 0 is Monday); a phone number stands in `unit`.
 */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly lo: number;
  readonly hi: number;
  readonly unit: string;
  readonly per?: string;
  readonly approximate: boolean;
  /** Token indexes, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 offsets into the text that the tokens were read from. */
  readonly start: number;
  readonly end: number;
}

/** Reads every quantity of a sentence's tokens, in order; time and memory are linear in their number. */
export function quantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = readAt(tokens, at, found.at(-1)?.to ?? 0);
    if (read === null) {
      at += 1;
      continue;
    }
    for (const one of read) {
      if (one.kind === "number" && one.unit === "date") continue;
      found.push({
        ...one,
        start: tokens[one.from]?.start ?? 0,
        end: tokens[one.to - 1]?.end ?? 0,
      });
    }
    at = Math.max(at + 1, ...read.map((one) => one.to));
  }
  return found;
}

function readAt(tokens: readonly Token[], at: number, floor: number): Read[] | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const phone = phoneAt(tokens, at);
  if (phone !== null)
    return [
      {
        kind: "phone",
        lo: 0,
        hi: 0,
        unit: phone.digits,
        approximate: false,
        from: at,
        to: phone.next,
      },
    ];
  const days = daysAt(tokens, at);
  if (days !== null)
    return [
      {
        kind: "days",
        lo: days.set,
        hi: days.set,
        unit: "weekday",
        approximate: false,
        from: at,
        to: days.next,
      },
    ];
  const clock = clockAt(tokens, at);
  if (clock !== null)
    return [
      {
        kind: "clock",
        lo: clock.lo,
        hi: clock.hi,
        unit: "time",
        approximate: false,
        from: at,
        to: clock.next,
      },
    ];
  const rhythm = rhythmAt(tokens, at);
  if (rhythm !== null) return [rhythm];
  const year = yearAt(tokens, at);
  if (year !== null) return [year];
  const ordinal = ordinalAt(tokens, at);
  if (ordinal !== null) return [ordinal];
  const money = moneyAt(tokens, at, floor);
  if (money !== null) return [money];
  const number = numberAt(tokens, at, floor);
  if (number !== null) return number;
  const bare = bareTimeAt(tokens, at);
  return bare === null ? null : [bare];
}
