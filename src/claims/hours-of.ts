import type { Token } from "../match/tokenize.ts";
import type { Value } from "../model.ts";
import { type Hours, onDays, WEEK } from "./on-days.ts";
import type { Quantity } from "./quantity.ts";
import { quantitiesIn } from "./token-views.ts";

/** But not for lunch. */
const SHUT = new Set(["closed", "shut", "locked"]);

/**
 * Reads a timetable: each range of the clock, or "closed", with its days (`onDays`). Ranges of fewer than `least` minutes
 * are left out.
 */
export function hoursOf(tokens: readonly Token[], least: number): Hours[] {
  const found = [...quantitiesIn(tokens), ...bareClocks(tokens)].filter(
    (one) => one.kind === "days" || (one.kind === "clock" && one.hi - one.lo >= Math.max(1, least)),
  );
  const closed = tokens.flatMap((token, at) =>
    (SHUT.has(token.word) && tokens[at + 1]?.word !== "for") || isNotOpen(tokens, at) ? [at] : [],
  );
  return onDays([
    ...found.map((one) => ({
      at: one.from,
      value: one.kind === "clock" ? clockValue(one) : null,
      days: one.kind === "days" ? one.lo : 0,
    })),
    ...closed.map((at) => ({ at, value: { kind: "class", id: "closed" } as const, days: 0 })),
  ]);
}

function isNotOpen(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [tokens[at]?.word ?? "", tokens[at - 1]?.word ?? ""];
  return NOT_OPEN.has(`${before} ${word}`);
}

const NOT_OPEN = new Set(["not open", "never open", "no clinic", "no surgery"]);

/** "Open 9 to 5", "9.00–5.30": two bare figures, the second of them in the afternoon. */
function bareClocks(tokens: readonly Token[]): Pick<Quantity, "kind" | "lo" | "hi" | "from">[] {
  return tokens.flatMap((_, at) => {
    const [opens, closes] = [minutesAt(tokens, at), minutesAt(tokens, at + 2)];
    if (opens === null || closes === null || !TO.has(tokens[at + 1]?.word ?? "")) return [];
    if (opens <= closes || !ENDS.has(tokens[at + 3]?.word ?? "")) return [];
    return [{ kind: "clock" as const, lo: opens, hi: closes + 720, from: at }];
  });
}

function minutesAt(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.kind === "number" ? (tokens[at]?.word ?? "") : "";
  const [, hour, minute = "0"] = /^([1-9]|1[0-2])(?:[.:]([0-5]\d))?$/.exec(word) ?? [];
  return hour === undefined ? null : 60 * Number(hour) + Number(minute);
}

const TO = new Set(["to", "-", "until", "till"]);
/** What may stand behind them: nothing that they could count. */
const ENDS = new Set(["", ",", ";", "on", "every", "daily", "weekdays", "and", "from", ...WEEK]);

function clockValue({ lo, hi }: Pick<Quantity, "lo" | "hi">): Value {
  return { kind: "quantity", lo, hi, unit: "time" };
}
