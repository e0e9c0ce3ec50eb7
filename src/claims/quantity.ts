import type { Token } from "../match/tokenize.ts";
import { clockAt, daysAt, phoneAt } from "./timetable.ts";
import { numeralAt, OPEN } from "./numeral.ts";
import { COUNTED, CURRENCY, MONTHS, RHYTHM, TIME, daysOf } from "./units.ts";

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

type Read = Omit<Quantity, "start" | "end">;

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

/** The same range in days, or null for a quantity that is no duration. */
export function inDays(quantity: {
  readonly lo: number;
  readonly hi: number;
  readonly unit: string;
}): [number, number] | null {
  const days = daysOf(quantity.unit);
  if (days === null) return null;
  return [quantity.lo * days, quantity.hi >= OPEN ? OPEN : quantity.hi * days];
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

// --- Frequencies -----------------------------------------------------------------------------------------------------

const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

function rhythmAt(tokens: readonly Token[], at: number): Read | null {
  const word = wordAt(tokens, at);
  const times = TIMES[word];
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
  const second = TIMES[wordAt(tokens, at + 1)];
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

function frequency(
  lo: number,
  hi: number,
  unit: string,
  per: string,
  from: number,
  to: number,
): Read {
  return { kind: "frequency", lo, hi, unit, per, approximate: false, from, to };
}

// --- Years, dates, ordinals ------------------------------------------------------------------------------------------

const ORDINALS: readonly string[] =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

function yearAt(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const decade = /^(?:1\d|20)\d0$/.test(token.raw) && wordAt(tokens, at + 1) === "s";
  if (decade) return plain("year", Number(token.raw), Number(token.raw) + 9, "year", at, at + 2);
  const nth = ordinalOf(token.word);
  if (nth !== null && wordAt(tokens, at + 1) === "century")
    return plain("year", nth * 100 - 99, nth * 100, "year", at, at + 2);
  if (token.kind !== "number") return null;
  if (isDate(tokens, at)) return plain("number", 0, 0, "date", at, at + 1);
  const era = wordAt(tokens, at + 1);
  if ((era === "bc" || era === "bce") && /^\d+$/.test(token.raw))
    return plain("year", -Number(token.raw), -Number(token.raw), "year", at, at + 2);
  if (!/^(?:1[5-9]|20)\d\d$/.test(token.raw)) return null;
  const before = wordAt(tokens, at - 1);
  const after = wordAt(tokens, at + 1);
  if (
    CURRENCY.has(before) ||
    after === "%" ||
    TIME.has(after) ||
    COUNTED.has(after) ||
    after === "percent"
  )
    return null;
  const year = Number(token.raw);
  return plain("year", year, year, "year", at, at + 1);
}

/** The day of "1 July", "July 1st", "the 19th" is no amount. */
function isDate(tokens: readonly Token[], at: number): boolean {
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[at]?.raw ?? "")) return false;
  const month = (index: number): boolean =>
    MONTHS.has(wordAt(tokens, index)) && /^\p{Lu}/u.test(tokens[index]?.raw ?? "");
  return month(at + 1) || month(at - 1) || (wordAt(tokens, at + 1) === "of" && month(at + 2));
}

/** "sixth visit", "2nd session", "first 12 weeks" (read as a duration by the caller's next step). */
function ordinalAt(tokens: readonly Token[], at: number): Read | null {
  const nth = ordinalOf(wordAt(tokens, at));
  if (nth === null) return null;
  const unit = wordAt(tokens, at + 1);
  const canonical = TIME.get(unit)?.[0] ?? COUNTED.get(unit) ?? "";
  if (canonical === "" && tokens[at]?.kind !== "number") return null;
  return plain("ordinal", nth, nth, canonical, at, canonical === "" ? at + 1 : at + 2);
}

function ordinalOf(word: string): number | null {
  const index = ORDINALS.indexOf(word);
  if (index >= 0) return index + 1;
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  return figures === null ? null : Number(figures[1]);
}

// --- Money -----------------------------------------------------------------------------------------------------------

function moneyAt(tokens: readonly Token[], at: number, floor: number): Read | null {
  const first = amountAt(tokens, at);
  if (first === null) return null;
  const { lo } = first;
  let { hi, next } = first;
  if (isTo(tokens, next)) {
    const second = amountAt(tokens, next + 1) ?? figureAmount(tokens, next + 1, first.unit);
    if (second !== null && second.hi >= lo) [hi, next] = [second.hi, second.next];
  }
  return finish(
    tokens,
    { kind: "money", lo, hi, unit: first.unit, approximate: false, from: at, to: next },
    floor,
  );
}

interface Amount {
  readonly lo: number;
  readonly hi: number;
  readonly unit: string;
  readonly next: number;
}

/** "$1,500", "A$ 95", "AUD 95" */
function amountAt(tokens: readonly Token[], at: number): Amount | null {
  const unit = CURRENCY.get(wordAt(tokens, at));
  return unit === undefined ? null : figureAmount(tokens, at + 1, unit);
}

function figureAmount(tokens: readonly Token[], at: number, unit: string): Amount | null {
  if (tokens[at]?.kind !== "number") return null;
  const numeral = numeralAt(tokens, at);
  return numeral === null ? null : { lo: numeral.lo, hi: numeral.hi, unit, next: numeral.next };
}

// --- Numbers with what follows them ----------------------------------------------------------------------------------

const FRACTION: Readonly<Record<string, number>> = {
  half: 50,
  third: 33.3,
  thirds: 33.3,
  quarter: 25,
  quarters: 25,
  fifth: 20,
  fifths: 20,
  tenth: 10,
  tenths: 10,
};
/** Between a duration's number and its unit. */
const MEASURE_WORDS = new Set(
  "full whole working business consecutive straight more extra short long".split(" "),
);

function numberAt(tokens: readonly Token[], at: number, floor: number): Read[] | null {
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
    const currency = CURRENCY.get(after);
    if (currency !== undefined && /^\p{L}/u.test(after))
      return [finish(tokens, { ...base, kind: "money", unit: currency, to: next + 1 }, floor)];
    const age = ageAt(tokens, range);
    if (age !== null) return [finish(tokens, age, floor)];
  }
  const time = durationAt(tokens, range);
  if (time !== null) return [finish(tokens, time, floor)];
  if (range.article) return null;
  return countAt(tokens, range, floor);
}

interface Range {
  readonly lo: number;
  readonly hi: number;
  readonly approximate: boolean;
  readonly article: boolean;
  readonly from: number;
  readonly next: number;
}

/** One number, or two joined by "to", "or", a dash, or "between … and". */
function rangeFrom(tokens: readonly Token[], at: number): Range | null {
  const between = wordAt(tokens, at) === "between";
  const first = numeralAt(tokens, between ? at + 1 : at);
  if (first === null) return null;
  const join = wordAt(tokens, first.next);
  const joined = between ? join === "and" : isTo(tokens, first.next) || join === "or";
  if (joined) {
    const second = numeralAt(tokens, first.next + 1);
    if (second !== null && !second.article && second.hi >= first.lo && second.hi > 0) {
      return {
        lo: first.lo,
        hi: second.hi,
        approximate: first.approximate || second.approximate,
        article: false,
        from: at,
        next: second.next,
      };
    }
  }
  return between ? null : openEnded(tokens, { ...first, from: at });
}

/** "20 or more sessions", "20+ sessions": the bound stands before the unit. */
function openEnded(tokens: readonly Token[], range: Range): Range {
  if (range.article) return range;
  const [first, second] = [wordAt(tokens, range.next), wordAt(tokens, range.next + 1)];
  if (first === "+") return { ...range, hi: OPEN, next: range.next + 1 };
  if (first === "or" && second === "more") return { ...range, hi: OPEN, next: range.next + 2 };
  if (first === "or" && (second === "fewer" || second === "less"))
    return { ...range, lo: 0, next: range.next + 2 };
  return range;
}

/** "three in four", "9 out of 10", "two thirds of", "half of" as percentages */
function fractionAt(tokens: readonly Token[], at: number): Read | null {
  const bare = FRACTION[wordAt(tokens, at)];
  if (bare !== undefined && wordAt(tokens, at) === "half" && wordAt(tokens, at + 1) === "of")
    return plain("percent", bare, bare, "percent", at, at + 2);
  const first = numeralAt(tokens, at);
  if (first === null) return null;
  const share = FRACTION[wordAt(tokens, first.next)];
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

function durationAt(tokens: readonly Token[], range: Range): Read | null {
  let { next } = range;
  if (!range.article || MEASURE_WORDS.has(wordAt(tokens, next)))
    while (MEASURE_WORDS.has(wordAt(tokens, next))) next += 1;
  const unit = TIME.get(wordAt(tokens, next));
  if (unit === undefined) return null;
  if (range.article && wordAt(tokens, next + 1) === "ago") return null;
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
  read = andHalf(tokens, read, factor);
  return longerBy(tokens, read, factor);
}

/** "an hour and a half" */
function andHalf(tokens: readonly Token[], read: Read, factor: number): Read {
  if (
    wordAt(tokens, read.to) !== "and" ||
    wordAt(tokens, read.to + 1) !== "a" ||
    wordAt(tokens, read.to + 2) !== "half"
  )
    return read;
  return {
    ...read,
    lo: round(read.lo + factor / 2),
    hi: round(read.hi + factor / 2),
    to: read.to + 3,
  };
}

/** "a day or two", "a few seconds to 20 minutes" */
function longerBy(tokens: readonly Token[], read: Read, factor: number): Read {
  const join = wordAt(tokens, read.to);
  if (join !== "or" && !isTo(tokens, read.to)) return read;
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

/** Words that never stand between a number and what it counts. */
const STOP = new Set(
  (
    "of the a an and or to in on for with at from by is are was were be been has have had do does did that which who when if " +
    "as than it they we you i he she this these those our your their his her its my not no can may will would should could " +
    "but so then there here per each every about after before until once more most some any all"
  ).split(" "),
);

function countAt(tokens: readonly Token[], range: Range, floor: number): Read[] | null {
  const base = { lo: range.lo, hi: range.hi, approximate: range.approximate, from: range.from };
  let rhythm: Read | null = null;
  for (let index = range.next; index < range.next + 4; index++) {
    const word = wordAt(tokens, index);
    if (tokens[index]?.kind !== "word" || STOP.has(word) || TIME.has(word)) break;
    const adjective = RHYTHM.get(word);
    if (adjective !== undefined)
      rhythm = frequency(adjective[1], adjective[1], "time", adjective[0], index, index + 1);
    const unit = COUNTED.get(word);
    if (unit === undefined || (COUNTED.has(wordAt(tokens, index + 1)) && index < range.next + 3))
      continue;
    const counted = finish(tokens, { ...base, kind: "count", unit, to: index + 1 }, floor);
    return rhythm === null ? [counted] : [counted, rhythm];
  }
  const noun = tokens[range.next];
  const single = range.lo === 1 && range.hi === 1;
  if (noun?.kind === "word" && !STOP.has(noun.word) && !single && /^\p{L}{3,}/u.test(noun.word)) {
    return [
      finish(
        tokens,
        { ...base, kind: "count", unit: singular(noun.word), to: range.next + 1 },
        floor,
      ),
    ];
  }
  if (tokens[range.from]?.kind !== "number") return null;
  return [finish(tokens, { ...base, kind: "number", unit: "", to: range.next }, floor)];
}

const BARE: Readonly<Record<string, readonly [number, number]>> = {
  seconds: [2, 59],
  minutes: [2, 59],
  hours: [2, 23],
  days: [2, 10],
  weeks: [2, 8],
  months: [2, 11],
  years: [2, 30],
  decades: [2, 9],
  centuries: [2, 90],
};
const CLOCK_HOURS = new Set(
  "opening business office working trading clinic after our consulting normal those these".split(
    " ",
  ),
);

/** "for weeks", "within minutes", "days, weeks or months" */
function bareTimeAt(tokens: readonly Token[], at: number): Read | null {
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
  const range = BARE[word];
  const time = TIME.get(word);
  if (range === undefined || time === undefined) return null;
  if (word === "hours" && CLOCK_HOURS.has(wordAt(tokens, at - 1))) return null;
  return { lo: round(range[0] * time[1]), hi: round(range[1] * time[1]), unit: time[0] };
}

// --- Bounds and periods ----------------------------------------------------------------------------------------------

function finish(tokens: readonly Token[], read: Read, floor: number): Read {
  return perUnit(tokens, trailing(tokens, bounded(tokens, read, floor)));
}

/** Two-word bounds before one-word ones. */
const BOUNDS: readonly (readonly [words: readonly string[], bound: "min" | "max" | "about"])[] = [
  [["no", "more", "than"], "max"],
  [["not", "more", "than"], "max"],
  [["no", "fewer", "than"], "min"],
  [["no", "less", "than"], "min"],
  [["a", "maximum", "of"], "max"],
  [["a", "minimum", "of"], "min"],
  [["maximum", "of"], "max"],
  [["minimum", "of"], "min"],
  [["up", "to"], "max"],
  [["at", "most"], "max"],
  [["less", "than"], "max"],
  [["fewer", "than"], "max"],
  [["as", "many", "as"], "max"],
  [["at", "least"], "min"],
  [["more", "than"], "min"],
  [["longer", "than"], "min"],
  [["upwards", "of"], "min"],
  [["starting", "at"], "min"],
  [["starting", "from"], "min"],
  [["start", "from"], "min"],
  [["starts", "at"], "min"],
  [["within"], "max"],
  [["inside"], "max"],
  [["under"], "max"],
  [["below"], "max"],
  [["above"], "min"],
  [["beyond"], "min"],
  [["minimum"], "min"],
  [["about"], "about"],
  [["around"], "about"],
  [["roughly"], "about"],
  [["approximately"], "about"],
  [["approx"], "about"],
  [["nearly"], "about"],
  [["almost"], "about"],
  [["circa"], "about"],
  [["some"], "about"],
];

function bounded(tokens: readonly Token[], read: Read, floor: number): Read {
  let result = read;
  for (let turn = 0; turn < 2; turn++) {
    const { from } = result;
    const hit = BOUNDS.find(
      ([words]) =>
        from - words.length >= floor &&
        words.every((word, index) => wordAt(tokens, from - words.length + index) === word),
    );
    if (hit !== undefined) result = bind(result, hit[1], hit[0].length);
    else if (
      from > floor &&
      wordAt(tokens, from - 1) === "over" &&
      (read.kind !== "duration" || read.unit === "year")
    )
      result = bind(result, "min", 1);
    else if (
      from > floor &&
      wordAt(tokens, from - 1) === "from" &&
      read.lo === read.hi &&
      (read.kind === "money" || read.kind === "age")
    )
      result = bind(result, "min", 1);
    else break;
  }
  return result;
}

function bind(read: Read, bound: "min" | "max" | "about", words: number): Read {
  const from = read.from - words;
  if (bound === "min") return { ...read, hi: OPEN, from };
  if (bound === "max")
    return { ...read, lo: read.lo < read.hi && !read.approximate ? read.lo : 0, from };
  return { ...read, approximate: true, from };
}

/** "or more", "+", "or so", "and over", "or less" */
function trailing(tokens: readonly Token[], read: Read): Read {
  const [first, second] = [wordAt(tokens, read.to), wordAt(tokens, read.to + 1)];
  if (first === "+" || first === "plus") return { ...read, hi: OPEN, to: read.to + 1 };
  if (first !== "or" && first !== "and") return read;
  if (
    second === "more" ||
    second === "longer" ||
    second === "over" ||
    second === "above" ||
    second === "older"
  )
    return { ...read, hi: OPEN, to: read.to + 2 };
  if (second === "less" || second === "fewer" || second === "under")
    return { ...read, lo: 0, to: read.to + 2 };
  return second === "so" && first === "or" ? { ...read, approximate: true, to: read.to + 2 } : read;
}

function perUnit(tokens: readonly Token[], read: Read): Read {
  if (read.kind === "age" || read.kind === "percent") return read;
  if (
    read.kind === "duration" &&
    read.unit === "week" &&
    wordAt(tokens, read.to) === "apart" &&
    read.lo > 0
  ) {
    return frequency(
      round(1 / read.hi),
      round(1 / read.lo),
      "time",
      "week",
      read.from,
      read.to + 1,
    );
  }
  const per = perAt(tokens, read.to);
  if (per !== null && daysOf(per.unit) !== null && read.kind === "count") {
    return {
      ...read,
      kind: "frequency",
      lo: round(read.lo / per.factor),
      hi: read.hi >= OPEN ? OPEN : round(read.hi / per.factor),
      per: per.unit,
      to: per.next,
    };
  }
  if (per !== null && (read.kind === "money" || read.kind === "duration" || read.kind === "number"))
    return { ...read, per: per.unit, to: per.next };
  if (read.kind === "money" && wordAt(tokens, read.from - 2) === "per") {
    const before = perAt(tokens, read.from - 2);
    if (before?.next === read.from) return { ...read, per: before.unit };
    if (tokens[read.from - 1]?.kind === "word")
      return { ...read, per: singular(wordAt(tokens, read.from - 1)) };
  }
  if (read.kind === "money" && wordAt(tokens, read.to) === "each")
    return { ...read, per: "each", to: read.to + 1 };
  return read;
}

/** "a week", "per session", "/ month", "each visit" after an amount */
function perAt(
  tokens: readonly Token[],
  at: number,
): { unit: string; factor: number; next: number } | null {
  if (!["a", "an", "per", "each", "every", "/"].includes(wordAt(tokens, at))) return null;
  const word = wordAt(tokens, at + 1);
  const time = TIME.get(word);
  if (time !== undefined) return { unit: time[0], factor: time[1], next: at + 2 };
  const counted = COUNTED.get(word);
  if (counted !== undefined) return { unit: counted, factor: 1, next: at + 2 };
  if (wordAt(tokens, at) === "/" || tokens[at + 1]?.kind !== "word" || STOP.has(word)) return null;
  const ends = tokens[at + 2] === undefined || tokens[at + 2]?.kind === "mark";
  return ends ? { unit: singular(word), factor: 1, next: at + 2 } : null;
}

// --- Small things ----------------------------------------------------------------------------------------------------

function plain(
  kind: QuantityKind,
  lo: number,
  hi: number,
  unit: string,
  from: number,
  to: number,
): Read {
  return { kind, lo, hi, unit, approximate: false, from, to };
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? "";
}

function isTo(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return word === "to" || word === "-" || word === "through";
}

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") && word.length > 3 ? word.slice(0, -1) : word;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

export { OPEN };
