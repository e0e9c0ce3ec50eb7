import type { Token } from "../match/tokenize.ts";

/** Stands for "no upper bound" in a quantity: finite, so that it survives JSON. */
export const OPEN = 1e9;

/** A number in figures or words, maybe vague ("a few"); `next` is the index of the first token after it. */
export interface Numeral {
  readonly lo: number;
  readonly hi: number;
  readonly approximate: boolean;
  readonly next: number;
  /** Written as "a" or "an", which is a number only before some units. */
  readonly article: boolean;
}

const SMALL: ReadonlyMap<string, number> = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    billion: 1e9,
  }),
);
const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries({
    few: [2, 5],
    handful: [2, 6],
    couple: [2, 2],
    several: [3, 9],
    dozens: [24, 99],
    hundreds: [100, 999],
    thousands: [1000, 9999],
    millions: [1e6, 9e6],
  }),
);
const FRACTIONS: Readonly<Record<string, number>> = {
  "½": 0.5,
  "¼": 0.25,
  "¾": 0.75,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
};

/** Reads the number that begins at token `at`, or answers null. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return figures(tokens, at);
  if (token.kind !== "word") return null;
  const { word } = token;
  if (word === "a" || word === "an") return afterArticle(tokens, at);
  if (word === "half" && (isWord(tokens, at + 1, "a") || isWord(tokens, at + 1, "an")))
    return exact(0.5, at + 2);
  const vague = VAGUE.get(word);
  if (vague !== undefined) return vagueOf(tokens, vague, at + 1);
  return spelled(tokens, at);
}

/** The value of a figure token ("1,500", "2.5", "1½"), or null for one that is no plain number ("2nd", "1.2.3"). */
function figure(word: string): number | null {
  const fraction = FRACTIONS[word.slice(-1)];
  if (fraction !== undefined) {
    const whole = word.length === 1 ? 0 : figure(word.slice(0, -1));
    return whole === null ? null : whole + fraction;
  }
  // Lakhs are written in twos: 1,45,000.
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(",", ""));
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  return null;
}

function figures(tokens: readonly Token[], at: number): Numeral | null {
  const value = figure(tokens[at]?.word ?? "");
  if (value === null) return null;
  const scale = SCALES.get(tokens[at + 1]?.word ?? "");
  if (scale !== undefined) return exact(value * scale, at + 2);
  if (isWord(tokens, at + 1, "dozen")) return exact(value * 12, at + 2);
  return withHalf(tokens, value, at + 1);
}

function afterArticle(tokens: readonly Token[], at: number): Numeral {
  const word = tokens[at + 1]?.word ?? "";
  if (word === "dozen") return exact(12, ofAfter(tokens, at + 2));
  if (word === "half") return { ...exact(1.5, at + 2), lo: 0.5, hi: 0.5 };
  const vague = VAGUE.get(word);
  if (vague !== undefined && !word.endsWith("s")) return vagueOf(tokens, vague, at + 2);
  const scale = SCALES.get(word);
  if (scale !== undefined) return exact(scale, at + 2);
  return { lo: 1, hi: 1, approximate: false, next: at + 1, article: true };
}

function spelled(tokens: readonly Token[], at: number): Numeral | null {
  const first = belowHundred(tokens, at);
  if (first === null) return null;
  let { value, next } = first;
  if (isWord(tokens, next, "dozen")) return exact(value * 12, next + 1);
  for (;;) {
    const scale = SCALES.get(tokens[next]?.word ?? "");
    if (scale === undefined) break;
    value *= scale;
    next += 1;
    const rest = belowHundred(tokens, isWord(tokens, next, "and") ? next + 1 : next);
    if (rest !== null) {
      value += rest.value;
      next = rest.next;
    }
  }
  return withHalf(tokens, value, next);
}

function belowHundred(
  tokens: readonly Token[],
  at: number,
): { value: number; next: number } | null {
  const word = tokens[at]?.word ?? "";
  const ten = TENS.get(word);
  if (ten !== undefined) {
    const unit = SMALL.get(tokens[at + 1]?.word ?? "");
    if (unit !== undefined && unit > 0 && unit < 10) return { value: ten + unit, next: at + 2 };
    return { value: ten, next: at + 1 };
  }
  const small = SMALL.get(word);
  return small === undefined ? null : { value: small, next: at + 1 };
}

/** "two and a half" */
function withHalf(tokens: readonly Token[], value: number, next: number): Numeral {
  if (
    isWord(tokens, next, "and") &&
    isWord(tokens, next + 1, "a") &&
    isWord(tokens, next + 2, "half")
  )
    return exact(value + 0.5, next + 3);
  return exact(value, next);
}

function vagueOf(
  tokens: readonly Token[],
  [lo, hi]: readonly [number, number],
  next: number,
): Numeral {
  return { lo, hi, approximate: true, next: ofAfter(tokens, next), article: false };
}

function ofAfter(tokens: readonly Token[], next: number): number {
  return isWord(tokens, next, "of") ? next + 1 : next;
}

function exact(value: number, next: number): Numeral {
  return { lo: value, hi: value, approximate: false, next, article: false };
}

function isWord(tokens: readonly Token[], at: number, word: string): boolean {
  return tokens[at]?.word === word;
}
