import type { Token } from "../../match/tokenize.ts";
import { numeralAt } from "../numeral.ts";
import { RHYTHM, TIME, daysOf } from "../units.ts";
import { perAt } from "./bounds.ts";
import { frequency } from "./frequency.ts";
import { rangeFrom } from "./range-from.ts";
import { type Read, round, wordAt } from "./read.ts";

const TIMES: ReadonlyMap<string, number> = new Map(
  Object.entries({ once: 1, twice: 2, thrice: 3 }),
);

/** Reads how often: "twice a week", "every other day", "three times weekly", "monthly". */
export function rhythmAt(tokens: readonly Token[], at: number): Read | null {
  const word = wordAt(tokens, at);
  const times = TIMES.get(word);
  if (times !== undefined) return timesPer(tokens, at, times, at + 1);
  if (word === "every" || word === "each") return everyAt(tokens, at);
  const adverb = RHYTHM.get(word);
  if (adverb !== undefined) return frequency(adverb[1], adverb[1], "time", adverb[0], at, at + 1);
  if (wordAt(tokens, at + 1) === "per" || tokens[at]?.kind === "mark") return null;
  const numeral = numeralAt(tokens, at);
  if (numeral === null || numeral.article) return null;
  const range = rangeFrom(tokens, at);
  if (range === null || wordAt(tokens, range.next) !== "times") return null;
  return timesPer(tokens, at, range.lo, range.next + 1, range.hi);
}

/** "twice a week", "once or twice a month", "three times weekly", "once every two weeks"; bare "twice" is nothing. */
function timesPer(
  tokens: readonly Token[],
  from: number,
  lo: number,
  next: number,
  hi = lo,
): Read | null {
  let [upper, at] = [hi, next];
  const second = TIMES.get(wordAt(tokens, at + 1));
  if (wordAt(tokens, at) === "or" && second !== undefined) [upper, at] = [second, at + 2];
  const rhythm = RHYTHM.get(wordAt(tokens, at));
  if (rhythm !== undefined)
    return frequency(lo * rhythm[1], upper * rhythm[1], "time", rhythm[0], from, at + 1);
  const every = wordAt(tokens, at) === "every" ? everyAt(tokens, at) : null;
  if (every?.per !== undefined)
    return frequency(lo * every.lo, upper * every.hi, "time", every.per, from, every.to);
  const per = perAt(tokens, at);
  if (per === null || daysOf(per.unit) === null) return null;
  return frequency(lo / per.factor, upper / per.factor, "time", per.unit, from, per.next);
}

/** "every other day", "every second week", "every two to three weeks", "each week" */
function everyAt(tokens: readonly Token[], at: number): Read | null {
  let next = at + 1;
  let [lo, hi] = [1, 1];
  const word = wordAt(tokens, next);
  if (word === "other" || word === "second" || word === "2nd") [lo, hi, next] = [2, 2, next + 1];
  else if (word === "third" || word === "3rd") [lo, hi, next] = [3, 3, next + 1];
  else if (!TIME.has(word)) {
    const range = rangeFrom(tokens, next);
    if (range === null || range.article) return null;
    ({ lo, hi, next } = range);
  }
  const unit = TIME.get(wordAt(tokens, next));
  if (unit === undefined || lo <= 0) return null;
  return frequency(
    round(1 / (hi * unit[1])),
    round(1 / (lo * unit[1])),
    "time",
    unit[0],
    at,
    next + 1,
  );
}
