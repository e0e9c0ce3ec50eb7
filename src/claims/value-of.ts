import type { Match } from "../match/locate.ts";
import type { Token } from "../match/tokenize.ts";
import type { Value } from "../model.ts";
import type { Aspect, Reading } from "./aspect.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { orderOf } from "./order-of.ts";
import { OPEN } from "./numeral.ts";
import type { Quantity } from "./quantity.ts";
import { rangeFrom } from "./quantities/range-from.ts";
import type { Row } from "./rows-of.ts";
import { studyOf } from "./study-of.ts";
import type { Heard } from "./utterance.ts";
import { quantitiesIn } from "./token-views.ts";

/** A value, and the index of the token where the words for it begin. */
export interface Valued {
  readonly value: Value;
  readonly from: number;
}

/** What some values need besides the sentence: the treatment it is about, the sentence before, the row of its cell. */
export interface Around {
  readonly topic: string | null;
  readonly previous: Heard | null;
  readonly row: Row | null;
}

/** How far an approximate amount may be off. */
const ABOUT = 0.15;
/** Since when years are counted back: histories are told in "years ago" or in dates. */
const PRESENT = 2025;

/** The value that a reading gives a match, or null where the words hold none that is understood. */
export function valueOf(
  heard: Heard,
  match: Match,
  reading: Reading,
  name: string | null,
  aspect: Aspect,
  around: Around,
  rules: ClaimRules,
): Valued | null {
  if (name !== null) {
    const value = aspect.values[name];
    return value === undefined ? null : { value, from: match.reportedFrom };
  }
  for (const taken of aspect.takes) {
    const found =
      taken === "order"
        ? orderOf(heard, match, around.topic, rules)
        : taken === "study"
          ? studyOf(heard, around.previous, rules)
          : null;
    if (found !== null) return { value: found, from: match.reportedFrom };
    const amount = amountOf(heard.sequence.tokens, match, taken);
    if (amount !== null) return amount;
  }
  const bare = bareCountOf(heard.sequence.tokens, match, aspect);
  if (bare !== null) return bare;
  return membersOf(heard, match, reading, aspect);
}

function amountOf(tokens: readonly Token[], match: Match, taken: string): Valued | null {
  const [kind, unit] = taken.split(" ");
  const from = match.reportedTo > match.reportedFrom ? match.reportedFrom : match.from;
  const to = match.reportedTo > match.reportedFrom ? match.reportedTo : match.to;
  const found = quantitiesIn(tokens).filter((one) => one.from < to && one.to > from);
  if (kind === "course") return courseOf(found);
  if (kind === "interval") return intervalOf(found);
  if (kind === "span") return spanOf(found);
  if (kind === "ago") return agoOf(found);
  const amount = found.find(
    (one) => one.kind === kind && (unit === undefined || one.unit === unit),
  );
  return amount === undefined ? null : { value: valueOfQuantity(amount), from: amount.from };
}

/** "How many sessions? Three to five": a number that the pattern reports, where the aspect counts one thing only. */
function bareCountOf(tokens: readonly Token[], match: Match, { takes }: Aspect): Valued | null {
  const [counted, ...others] = takes.filter((taken) => taken.startsWith("count "));
  if (counted === undefined || others.length > 0) return null;
  const range = rangeFrom(tokens, match.reportedFrom);
  if (range === null || range.article || range.next !== match.reportedTo) return null;
  const value: Value = { kind: "quantity", lo: range.lo, hi: range.hi, unit: counted.slice(6) };
  return { value, from: match.reportedFrom };
}

function valueOfQuantity(amount: Quantity): Value {
  const { kind, unit, per } = amount;
  if (kind === "phone") return { kind: "set", ids: [unit] };
  const [lo, hi] = widened(amount);
  return per === undefined
    ? { kind: "quantity", lo, hi, unit }
    : { kind: "quantity", lo, hi, unit, per };
}

function widened({ lo, hi, approximate, kind }: Quantity): [number, number] {
  if (!approximate || kind === "year") return [lo, hi];
  return [round(lo * (1 - ABOUT)), hi >= OPEN ? OPEN : round(hi * (1 + ABOUT))];
}

/** Two to three weeks between visits make a visit in each two to three weeks. */
function intervalOf(found: readonly Quantity[]): Valued | null {
  const gap = found.find(({ unit, lo }) => INTERVALS.has(unit) && lo > 0);
  const per = INTERVALS.get(gap?.unit ?? "");
  if (gap === undefined || per === undefined) return null;
  const [lo, hi] = widened(gap);
  const value: Value = {
    kind: "quantity",
    lo: hi >= OPEN ? 0 : round(1 / hi),
    hi: round(1 / lo),
    unit: "time",
    per,
  };
  return { value, from: gap.from };
}

/** Units of the time between two visits; "six weekly intervals" counts weeks. */
const INTERVALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    day: "day",
    week: "week",
    weekly: "week",
    month: "month",
    monthly: "month",
    year: "year",
  }),
);

/** "12 weekly sessions" take twelve weeks. */
function courseOf(found: readonly Quantity[]): Valued | null {
  const count = found.find((one) => one.kind === "count" && one.unit === "session");
  const rhythm = found.find((one) => one.kind === "frequency" && one.per === "week");
  if (count === undefined || rhythm === undefined || rhythm.lo <= 0) return null;
  const value: Value = {
    kind: "quantity",
    lo: round(count.lo / rhythm.hi),
    hi: count.hi >= OPEN ? OPEN : round(count.hi / rhythm.lo),
    unit: "week",
  };
  return { value, from: count.from };
}

/** "9.30 to 10.15 am" lasts 45 minutes. */
function spanOf(found: readonly Quantity[]): Valued | null {
  const clock = found.find((one) => one.kind === "clock" && one.hi > one.lo);
  return clock === undefined
    ? null
    : {
        value: {
          kind: "quantity",
          lo: clock.hi - clock.lo,
          hi: clock.hi - clock.lo,
          unit: "minute",
        },
        from: clock.from,
      };
}

/** "5,000 years", "since the 1940s": years before the present. */
function agoOf(found: readonly Quantity[]): Valued | null {
  const span = found.find((one) => one.kind === "duration" && one.unit === "year" && one.lo >= 30);
  if (span !== undefined) {
    const [lo, hi] = widened(span);
    return {
      value: { kind: "quantity", lo, hi, unit: "year" },
      from: span.from,
    };
  }
  const year = found.find((one) => one.kind === "year");
  return year === undefined
    ? null
    : {
        value: { kind: "quantity", lo: PRESENT - year.hi, hi: PRESENT - year.lo, unit: "year" },
        from: year.from,
      };
}

function membersOf(heard: Heard, match: Match, reading: Reading, aspect: Aspect): Valued | null {
  if (aspect.members === null) return null;
  const { tokens, mentions } = heard.sequence;
  const ids =
    aspect.members === "words"
      ? contentWords(tokens, match.reportedFrom, match.reportedTo)
      : mentions
          .filter(
            (one) =>
              one.class === aspect.members &&
              one.from < match.reportedTo &&
              one.to > match.reportedFrom,
          )
          .map((one) => one.id);
  if (ids.length === 0) return null;
  const value: Value = {
    kind: "set",
    ids: [...new Set(ids)].sort(),
    ...(reading.exclusive ? { exclusive: true } : {}),
  };
  return { value, from: match.reportedFrom };
}

const EMPTY_WORDS = new Set(
  "a an the of to and or in on by with from that which is are be at your our their its most some".split(
    " ",
  ),
);

function contentWords(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens
    .slice(from, to)
    .filter((token) => token.kind === "word" && !EMPTY_WORDS.has(token.word))
    .map((token) => token.word);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
