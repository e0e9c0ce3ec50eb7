import type { Token } from "../match/tokenize.ts";
import { numeralAt } from "./numeral.ts";
import { DAYS } from "./units.ts";

/** Minutes from midnight; `lo` is `hi` for a single time. */
export interface Clock {
  readonly lo: number;
  readonly hi: number;
  readonly next: number;
}

/** Reads a time of day or a range of them ("9am–5.30pm", "10 to 10.45 am", "9am to noon", "07:00-19:00"). */
export function clockAt(tokens: readonly Token[], at: number): Clock | null {
  const first = timeAt(tokens, at);
  if (first === null) return null;
  const second = rangeEnd(tokens, first.next);
  if (second !== null) {
    const range = between(first, second);
    if (range !== null) return { ...range, next: second.next };
  }
  if (!first.sure) return null;
  const minutes = first.half === null ? first.minutes : toDay(first.minutes, first.half);
  return { lo: minutes, hi: minutes, next: first.next };
}

/** Reads one time of day in minutes from midnight; an hour that does not say so is in the given half of the day. */
export function hourAt(tokens: readonly Token[], at: number, half: "am" | "pm"): number | null {
  const time = timeAt(tokens, at);
  if (time === null || time.minutes > 1440) return null;
  if (time.half !== null) return toDay(time.minutes, time.half);
  return time.minutes >= 720 ? time.minutes : toDay(time.minutes, half);
}

/** Reads week days as a set of bits, bit 0 Monday ("Mon–Fri", "Tuesday and Thursday", "weekdays", "Sundays"). */
export function daysAt(
  tokens: readonly Token[],
  at: number,
): { readonly set: number; readonly next: number } | null {
  const word = tokens[at]?.word ?? "";
  if (word === "weekdays" || word === "weekday") return { set: 0b11111, next: at + 1 };
  if (word === "weekends" || word === "weekend") return { set: 0b1100000, next: at + 1 };
  let day = dayAt(tokens, at);
  if (day === null) return null;
  let set = 1 << day;
  let next = at + 1;
  for (;;) {
    const join = tokens[next]?.word ?? "";
    const to = join === "-" || join === "to" || join === "through" || join === "until";
    const list = join === "," || join === "and" || join === "/" || join === "or";
    const direct = dayAt(tokens, next);
    const index = direct !== null ? next : joinedDay(tokens, next);
    const other = direct ?? dayAt(tokens, index);
    if (other === null || !(to || list || direct !== null)) break;
    if (to || direct !== null) set |= span(day, other);
    else set |= 1 << other;
    day = other;
    next = index + 1;
  }
  if (
    next === at + 1 &&
    word.length < 5 &&
    !/^\d/.test(tokens[next]?.word ?? "") &&
    tokens[next]?.word !== ":"
  )
    return null;
  return { set, next };
}

/** Reads a telephone number: groups of figures of 8 to 15 digits in all, brackets, dots and a leading + allowed. */
export function phoneAt(
  tokens: readonly Token[],
  at: number,
): { readonly digits: string; readonly next: number } | null {
  let digits = "";
  let groups = 0;
  let years = 0;
  let end = at;
  for (let index = at; index < tokens.length && index < at + 16; index++) {
    const token = tokens[index] as Token;
    const gap = index === at ? 0 : token.start - (tokens[index - 1] as Token).end;
    if (gap > 1) break;
    if (token.kind === "number" && /^[\d.]+$/.test(token.raw)) {
      digits += token.raw.replaceAll(".", "");
      groups += 1;
      if (/^(?:19|20)\d\d$/.test(token.raw)) years += 1;
      end = index + 1;
    } else if (!(PHONE_MARKS.has(token.word) && (digits !== "" || token.word !== "-"))) {
      break;
    }
  }
  const isPhone =
    digits.length >= 8 &&
    digits.length <= 15 &&
    years < groups &&
    (groups > 1 || digits.length >= 9);
  return isPhone ? { digits, next: end } : null;
}

const PHONE_MARKS = new Set(["(", ")", "+", "-"]);

interface Time {
  readonly minutes: number;
  readonly half: "am" | "pm" | null;
  /** False for bare figures that are a time only as one end of a range. */
  readonly sure: boolean;
  readonly next: number;
}

function timeAt(tokens: readonly Token[], at: number): Time | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.word === "noon" || token.word === "midday")
    return { minutes: 720, half: null, sure: true, next: at + 1 };
  if (token.word === "midnight") return { minutes: 1440, half: null, sure: true, next: at + 1 };
  if (!/^\d/.test(token.raw)) return spoken(tokens, at);
  let raw = token.raw;
  let next = at + 1;
  while (
    next < tokens.length &&
    next < at + 8 &&
    tokens[next]?.start === tokens[next - 1]?.end &&
    /^(?:[:.]|\d+(?:\.\d+)?|\d*(?:am?|pm?|m))$/i.test(tokens[next]?.raw ?? "")
  ) {
    raw += tokens[next]?.raw ?? "";
    next += 1;
  }
  const read = /^(\d{1,2})(?:([:.])(\d{2}))?(?:([ap])\.?m\.?)?\.?$/i.exec(raw);
  if (read === null) return spoken(tokens, at);
  const hours = Number(read[1]);
  const minutes = Number(read[3] ?? 0);
  if (hours > 24 || minutes > 59) return null;
  let half = (read[4]?.toLowerCase() ?? null) as "a" | "p" | null;
  const written = tokens[next]?.word ?? "";
  if (half === null && (written === "am" || written === "pm")) {
    half = written[0] as "a" | "p";
    next += 1;
  } else if (
    half === null &&
    (written === "a" || written === "p") &&
    tokens[next + 1]?.word === "." &&
    tokens[next + 2]?.word === "m"
  ) {
    half = written;
    next += tokens[next + 3]?.word === "." ? 4 : 3;
  }
  if (half === null) {
    const sure = read[2] === ":";
    return withHalf(tokens, { minutes: hours * 60 + minutes, half: null, sure, next });
  }
  return { minutes: hours * 60 + minutes, half: half === "a" ? "am" : "pm", sure: true, next };
}

/** Minutes that the words before an hour add: "half past eight", "a quarter to six". */
const OFFSETS = new Map([
  ["half past", 30],
  ["quarter past", 15],
  ["quarter to", -15],
]);

/** A time in words: "eight o'clock", "half past eight", "seven in the evening". */
function spoken(tokens: readonly Token[], at: number): Time | null {
  const word = (index: number): string => tokens[index]?.word ?? "";
  const first = word(at) === "a" ? at + 1 : at;
  const offset = OFFSETS.get(`${word(first)} ${word(first + 1)}`);
  const numeral = numeralAt(tokens, offset === undefined ? at : first + 2);
  if (numeral === null || numeral.article || !isHour(numeral)) return null;
  const time: Time = {
    minutes: numeral.lo * 60 + (offset ?? 0),
    half: null,
    sure: offset !== undefined,
    next: numeral.next,
  };
  return withHalf(tokens, time);
}

function isHour({ lo, hi }: { readonly lo: number; readonly hi: number }): boolean {
  return lo === hi && Number.isInteger(lo) && lo >= 1 && lo <= 12;
}

/** Takes in what stands behind a time: "o'clock", "in the morning", "at night". */
function withHalf(tokens: readonly Token[], time: Time): Time {
  const word = (ahead: number): string => tokens[time.next + ahead]?.word ?? "";
  if (word(0) === "oclock") return withHalf(tokens, { ...time, sure: true, next: time.next + 1 });
  if (word(0) === "at" && word(1) === "night")
    return { ...time, half: "pm", sure: true, next: time.next + 2 };
  if (word(0) !== "in" || word(1) !== "the") return time;
  const half =
    word(2) === "morning" ? "am" : word(2) === "afternoon" || word(2) === "evening" ? "pm" : null;
  return half === null ? time : { ...time, half, sure: true, next: time.next + 3 };
}

/** The second time of a range; a hyphen between words leaves no token behind, only a gap of one. */
function rangeEnd(tokens: readonly Token[], at: number): Time | null {
  const join = tokens[at]?.word ?? "";
  if (join === "-" || join === "to" || join === "until" || join === "till" || join === "and")
    return timeAt(tokens, at + 1);
  const gap = (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0);
  return gap === 1 ? timeAt(tokens, at) : null;
}

function between(first: Time, second: Time): { lo: number; hi: number } | null {
  if (!second.sure) return null;
  const hi = second.half === null ? second.minutes : toDay(second.minutes, second.half);
  if (first.half !== null) {
    const lo = toDay(first.minutes, first.half);
    return lo < hi ? { lo, hi } : null;
  }
  if (second.half === null) {
    if (first.minutes < hi) return { lo: first.minutes, hi };
    // "Half past eight to half past five" ends in the afternoon.
    return hi < 720 ? { lo: first.minutes, hi: hi + 720 } : null;
  }
  const same = toDay(first.minutes, second.half);
  if (same < hi) return { lo: same, hi };
  return first.minutes < hi ? { lo: first.minutes, hi } : null;
}

function toDay(minutes: number, half: "am" | "pm"): number {
  const inHalf = minutes % 720;
  return half === "pm" ? inHalf + 720 : inHalf;
}

/** Short names count only with a capital, so that "sat", "sun" and "we" stay words. */
function dayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return null;
  const day = DAYS.get(token.word);
  if (day === undefined) return null;
  return token.word.length > 5 || /^[A-Z]/.test(token.raw) ? day : null;
}

function joinedDay(tokens: readonly Token[], at: number): number {
  const words = new Set([",", "and", "-", "to", "through", "until", "/", "or"]);
  let index = at;
  while (index < at + 2 && words.has(tokens[index]?.word ?? "")) index += 1;
  return index;
}

function span(from: number, to: number): number {
  let set = 0;
  for (let day = from; ; day = (day + 1) % 7) {
    set |= 1 << day;
    if (day === to) return set;
  }
}
