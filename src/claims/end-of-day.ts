import type { Match } from "../match/locate.ts";
import type { Token } from "../match/tokenize.ts";
import type { Value } from "../model.ts";
import { OPEN } from "./numeral.ts";
import { type Hours, type Mark, onDays } from "./on-days.ts";
import { hourAt } from "./timetable.ts";
import { quantitiesIn } from "./token-views.ts";

/**
 * Reads when a day begins or ends, "we lock up at half past six on Fridays": hours that are open at the other end, on
 * the days that the sentence names. A bare hour is in the morning where the clinic opens, else in the afternoon.
 */
export function endOfDay(tokens: readonly Token[], match: Match, end: "opens" | "closes"): Hours[] {
  for (let at = match.reportedFrom; at < match.reportedTo; at++) {
    const minutes = hourAt(tokens, at, end === "opens" ? "am" : "pm");
    if (minutes === null) continue;
    const value: Value =
      end === "opens"
        ? { kind: "quantity", lo: minutes, hi: OPEN, unit: "time" }
        : { kind: "quantity", lo: -OPEN, hi: minutes, unit: "time" };
    const others = quantitiesIn(tokens).flatMap(({ kind, from, lo }): Mark[] => {
      if (kind === "days") return [{ at: from, value: null, days: lo }];
      return kind === "clock" && from !== at ? [{ at: from, value: OTHER, days: 0 }] : [];
    });
    return onDays([{ at, value, days: 0 }, ...others]).filter((one) => one.value === value);
  }
  return [];
}

/** Another time of the sentence, which has days of its own. */
const OTHER: Value = { kind: "unknown" };
