import { moneyWordAt } from "../../match/money-word-at.ts";
import type { Token } from "../../match/tokenize.ts";
import { numeralAt } from "../numeral.ts";
import { COUNTED, TIME } from "../units.ts";
import { finish } from "./bounds.ts";
import { countAt } from "./count-at.ts";
import { durationAt } from "./duration-at.ts";
import { type Range, rangeFrom } from "./range-from.ts";
import { isTo, plain, type Read, round, wordAt } from "./read.ts";

const FRACTION: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 50,
    third: 33.3,
    thirds: 33.3,
    quarter: 25,
    quarters: 25,
    fifth: 20,
    fifths: 20,
    tenth: 10,
    tenths: 10,
  }),
);

/** Reads a number with what follows it: a share, a sum, an age, a duration, a count. */
export function numberAt(tokens: readonly Token[], at: number, floor: number): Read[] | null {
  const part = fractionAt(tokens, at);
  if (part !== null) return [finish(tokens, part, floor)];
  const range = rangeFrom(tokens, at);
  if (range === null) return null;
  const { next } = range;
  const base = { lo: range.lo, hi: range.hi, approximate: range.approximate, from: range.from };
  const after = wordAt(tokens, next);
  if (!range.article) {
    if (after === "%" || after === "percent")
      return [
        finish(
          tokens,
          percentTo(tokens, { ...base, kind: "percent", unit: "percent", to: next + 1 }),
          floor,
        ),
      ];
    if (after === "per" && wordAt(tokens, next + 1) === "cent")
      return [finish(tokens, { ...base, kind: "percent", unit: "percent", to: next + 2 }, floor)];
    const money = moneyWordAt(tokens, next);
    if (money !== null) return [finish(tokens, { ...base, kind: "money", ...money }, floor)];
    const age = ageAt(tokens, range);
    if (age !== null) return [finish(tokens, age, floor)];
  }
  const time = durationAt(tokens, range);
  if (time !== null) return [finish(tokens, time, floor)];
  if (range.article) return null;
  return countAt(tokens, range, floor);
}

/** "three in four", "9 out of 10", "two thirds of", "half of" as percentages */
function fractionAt(tokens: readonly Token[], at: number): Read | null {
  const bare = FRACTION.get(wordAt(tokens, at));
  if (bare !== undefined && wordAt(tokens, at) === "half" && wordAt(tokens, at + 1) === "of")
    return plain("percent", bare, bare, "percent", at, at + 2);
  const first = numeralAt(tokens, at);
  if (first === null) return null;
  const share = FRACTION.get(wordAt(tokens, first.next));
  if (share !== undefined && wordAt(tokens, first.next) !== "half") {
    if (wordAt(tokens, first.next + 1) !== "of") return null;
    return plain(
      "percent",
      round(first.lo * share),
      round(first.hi * share),
      "percent",
      at,
      first.next + 1,
    );
  }
  if (first.article) return null;
  let next = first.next;
  const word = wordAt(tokens, next);
  if (word === "out" && wordAt(tokens, next + 1) === "of") next += 2;
  else if (word === "in") next += 1;
  else return null;
  if (wordAt(tokens, next) === "every") next += 1;
  const whole = numeralAt(tokens, next);
  if (whole === null || whole.article || whole.hi <= first.hi || whole.hi > 1000) return null;
  if (word === "in" && TIME.has(wordAt(tokens, whole.next))) return null;
  const percent = round((100 * first.lo) / whole.lo);
  return plain("percent", percent, percent, "percent", at, whole.next);
}

/** "60% to 70%" */
function percentTo(tokens: readonly Token[], first: Read): Read {
  if (!isTo(tokens, first.to)) return first;
  const second = numeralAt(tokens, first.to + 1);
  if (
    second === null ||
    second.hi < first.lo ||
    !["%", "percent"].includes(wordAt(tokens, second.next))
  )
    return first;
  return { ...first, hi: second.hi, to: second.next + 1 };
}

const AGE_BEFORE = new Set(["aged", "age", "ages"]);

/** "aged 10 to 12", "under 16s", "16 and over", "ten years of age", "ten-year-old" */
function ageAt(tokens: readonly Token[], range: Range): Read | null {
  const { from, next } = range;
  const age = (to: number): Read => ({
    kind: "age",
    lo: range.lo,
    hi: range.hi,
    unit: "year",
    approximate: range.approximate,
    from,
    to,
  });
  const unit = wordAt(tokens, next);
  if (unit === "year" || unit === "years") {
    if (wordAt(tokens, next + 1) === "old" || wordAt(tokens, next + 1) === "olds")
      return age(next + 2);
    if (wordAt(tokens, next + 1) === "of" && wordAt(tokens, next + 2) === "age")
      return age(next + 3);
    return AGE_BEFORE.has(wordAt(tokens, from - 1)) ? age(next + 1) : null;
  }
  if (TIME.has(unit) || range.hi > 110 || COUNTED.has(unit)) return null;
  if (AGE_BEFORE.has(wordAt(tokens, from - 1))) return age(next);
  const over = wordAt(tokens, next + 1);
  if (
    unit === "and" &&
    (over === "over" || over === "under" || over === "above" || over === "older")
  )
    return age(next);
  const side = wordAt(tokens, from - 1);
  if (side !== "under" && side !== "over") return null;
  const who = wordAt(tokens, from - 2);
  const ends = tokens[next] === undefined || tokens[next]?.kind === "mark";
  return ends && (AGE_SUBJECTS.has(who) || range.lo >= 12) && tokens[from]?.kind === "number"
    ? age(next)
    : null;
}

const AGE_SUBJECTS = new Set(
  "anyone anybody everyone those children people patients child person adults".split(" "),
);
