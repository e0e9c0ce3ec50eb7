import type { Token } from "../../match/tokenize.ts";
import { numeralAt, OPEN } from "../numeral.ts";
import { COUNTED, TIME, daysOf } from "../units.ts";
import type { Range } from "./range-from.ts";
import { isTo, type Read, round, wordAt } from "./read.ts";

/** Between a duration's number and its unit. */
const MEASURE_WORDS = new Set(
  "full whole working business consecutive straight more extra short long".split(" "),
);

/** Words that may follow a time. */
const SPANS = new Set("or to and at of in on before after later".split(" "));

/** Reads the duration whose number is `range`. */
export function durationAt(tokens: readonly Token[], range: Range): Read | null {
  let { next } = range;
  if (!range.article || MEASURE_WORDS.has(wordAt(tokens, next)))
    while (MEASURE_WORDS.has(wordAt(tokens, next))) next += 1;
  const unit = TIME.get(wordAt(tokens, next));
  if (unit === undefined) return null;
  if (range.article && wordAt(tokens, next + 1) === "ago") return null;
  if (range.article && isOrdinal(tokens, next)) return null;
  const factor = unit[1];
  let read: Read = {
    kind: "duration",
    lo: round(range.lo * factor),
    hi: range.hi >= OPEN ? OPEN : round(range.hi * factor),
    unit: unit[0],
    approximate: range.approximate,
    from: range.from,
    to: next + 1,
  };
  read = andPart(tokens, read, factor);
  return longerBy(tokens, read, factor);
}

/** "a second visit", but not "a second or two" */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return wordAt(tokens, at) === "second" && after?.kind === "word" && !SPANS.has(after.word);
}

/** "an hour and a half", "an hour and three quarters", "1 hour 20 minutes", "an hour and twenty" */
function andPart(tokens: readonly Token[], read: Read, factor: number): Read {
  const isJoined = wordAt(tokens, read.to) === "and";
  const from = isJoined ? read.to + 1 : read.to;
  const part = isJoined
    ? PARTS.get(`${wordAt(tokens, from)} ${wordAt(tokens, from + 1)}`)
    : undefined;
  if (part !== undefined) return longer(read, factor * part, from + 2);
  const minutes = factor === HOUR ? numeralAt(tokens, from) : null;
  if (minutes === null || minutes.article || minutes.lo !== minutes.hi || minutes.hi >= HOUR)
    return read;
  if (TIME.get(wordAt(tokens, minutes.next))?.[1] === 1)
    return longer(read, minutes.lo, minutes.next + 1);
  return isJoined && tokens[minutes.next]?.kind !== "word"
    ? longer(read, minutes.lo, minutes.next)
    : read;
}

function longer(read: Read, by: number, to: number): Read {
  return { ...read, lo: round(read.lo + by), hi: round(read.hi + by), to };
}

/** In minutes, as hours are counted. */
const HOUR = 60;

const PARTS: ReadonlyMap<string, number> = new Map([
  ["a half", 1 / 2],
  ["a quarter", 1 / 4],
  ["three quarters", 3 / 4],
]);

/** "a day or two", "a few seconds to 20 minutes", "between nine months and a year" */
function longerBy(tokens: readonly Token[], read: Read, factor: number): Read {
  const join = wordAt(tokens, read.to);
  const isBetween = join === "and" && wordAt(tokens, read.from - 1) === "between";
  if (join !== "or" && !isTo(tokens, read.to) && !isBetween) return read;
  const second = numeralAt(tokens, read.to + 1);
  if (second === null) return read;
  const unit = TIME.get(wordAt(tokens, second.next));
  if (unit === undefined) {
    if (second.hi * factor <= read.lo || /^[ap]m?$/.test(wordAt(tokens, second.next))) return read;
    if (second.article || join !== "or" || COUNTED.has(wordAt(tokens, second.next))) return read;
    return { ...read, hi: round(second.hi * factor), approximate: true, to: second.next };
  }
  const [from, to] = [daysOf(read.unit) ?? 1, daysOf(unit[0]) ?? 1];
  const lo = round((read.lo * from) / to);
  const hi = round(second.hi * unit[1]);
  return hi < lo
    ? read
    : {
        ...read,
        lo,
        hi,
        unit: unit[0],
        approximate: read.approximate || second.approximate,
        to: second.next + 1,
      };
}
