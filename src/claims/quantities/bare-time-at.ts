import type { Token } from "../../match/tokenize.ts";
import { TIME, daysOf } from "../units.ts";
import { bounded } from "./bounds.ts";
import { type Read, round, wordAt } from "./read.ts";

const BARE: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries({
    seconds: [2, 59],
    minutes: [2, 59],
    hours: [2, 23],
    days: [2, 10],
    weeks: [2, 8],
    months: [2, 11],
    years: [2, 30],
    decades: [2, 9],
    centuries: [2, 90],
  }),
);
const CLOCK_HOURS = new Set(
  "opening business office working trading clinic after our consulting normal those these".split(
    " ",
  ),
);

/** "for weeks", "within minutes", "days, weeks or months" */
export function bareTimeAt(tokens: readonly Token[], at: number): Read | null {
  const shortest = bareAt(tokens, at);
  if (shortest === null) return null;
  let longest = shortest;
  let to = at + 1;
  for (;;) {
    let next = to;
    while (LIST_WORDS.has(wordAt(tokens, next))) next += 1;
    const longer = next === to ? null : bareAt(tokens, next);
    if (longer === null || isShorter(longer, longest)) break;
    longest = longer;
    to = next + 1;
  }
  const lo = (shortest.lo * (daysOf(shortest.unit) ?? 1)) / (daysOf(longest.unit) ?? 1);
  const read: Read = {
    kind: "duration",
    lo: round(lo),
    hi: longest.hi,
    unit: longest.unit,
    approximate: true,
    from: at,
    to,
  };
  return bounded(tokens, read, 0);
}

function isShorter(a: { hi: number; unit: string }, b: { hi: number; unit: string }): boolean {
  return a.hi * (daysOf(a.unit) ?? 1) < b.hi * (daysOf(b.unit) ?? 1);
}

const LIST_WORDS = new Set([",", "or", "even", "to", "-"]);

function bareAt(
  tokens: readonly Token[],
  at: number,
): { lo: number; hi: number; unit: string } | null {
  const word = wordAt(tokens, at);
  const range = BARE.get(word);
  const time = TIME.get(word);
  if (range === undefined || time === undefined) return null;
  if (word === "hours" && CLOCK_HOURS.has(wordAt(tokens, at - 1))) return null;
  return { lo: round(range[0] * time[1]), hi: round(range[1] * time[1]), unit: time[0] };
}
