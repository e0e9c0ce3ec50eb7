import type { Token } from "../../match/tokenize.ts";
import { OPEN } from "../numeral.ts";
import { COUNTED, TIME, daysOf } from "../units.ts";
import { frequency } from "./frequency.ts";
import { type Read, round, singular, STOP, wordAt } from "./read.ts";

/** Takes in the bounds around an amount ("up to", "or more") and its period ("a week"); not before token `floor`. */
export function finish(tokens: readonly Token[], read: Read, floor: number): Read {
  return perUnit(tokens, trailing(tokens, bounded(tokens, read, floor)));
}

type Bound = "min" | "max" | "about";

/** Two-word bounds before one-word ones. */
const BOUNDS: readonly (readonly [words: readonly string[], bound: Bound])[] = [
  [["well", "over"], "min"],
  [["not", "exceed"], "max"],
  [["never", "exceeds"], "max"],
  [["a", "maximum", "of"], "max"],
  [["a", "minimum", "of"], "min"],
  [["maximum", "of"], "max"],
  [["minimum", "of"], "min"],
  [["up", "to"], "max"],
  [["at", "most"], "max"],
  [["as", "many", "as"], "max"],
  [["at", "least"], "min"],
  [["upwards", "of"], "min"],
  [["starting", "at"], "min"],
  [["starting", "from"], "min"],
  [["start", "from"], "min"],
  [["start", "at"], "min"],
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

/** "has gone up to £90" is £90. */
const RISES = new Set("go goes going gone went move moves moved put puts rounded".split(" "));

/** Takes in the bounds before an amount. */
export function bounded(tokens: readonly Token[], read: Read, floor: number): Read {
  let result = read;
  for (let turn = 0; turn < 2; turn++) {
    const { from } = result;
    const compared = comparedAt(tokens, from, floor);
    const hit = BOUNDS.find(
      ([words]) =>
        from - words.length >= floor &&
        words.every((word, index) => wordAt(tokens, from - words.length + index) === word) &&
        !(words[0] === "up" && RISES.has(wordAt(tokens, from - 3))),
    );
    if (compared !== null) result = bind(result, ...compared);
    else if (hit !== undefined) result = bind(result, hit[1], hit[0].length);
    else if (
      from > floor &&
      wordAt(tokens, from - 1) === "over" &&
      (read.kind !== "duration" || read.unit === "year") &&
      // "Done over three visits" takes three.
      (read.kind !== "count" || read.unit !== "session")
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

const COMPARED: ReadonlyMap<string, Bound> = new Map(
  Object.entries({ more: "min", longer: "min", less: "max", fewer: "max", shorter: "max" }),
);
const OPPOSITE: Readonly<Record<Bound, Bound>> = { min: "max", max: "min", about: "about" };
const DENIALS = new Set(["no", "not", "never"]);

/** "less than", "no less than", "never takes less than" before an amount: the bound, and how many words say it. */
function comparedAt(
  tokens: readonly Token[],
  to: number,
  floor: number,
): [bound: Bound, words: number] | null {
  const bound = COMPARED.get(wordAt(tokens, to - 2));
  if (bound === undefined || wordAt(tokens, to - 1) !== "than" || to - 2 < floor) return null;
  const back = [3, 4].find((one) => to - one >= floor && DENIALS.has(wordAt(tokens, to - one)));
  return back === undefined ? [bound, 2] : [OPPOSITE[bound], back];
}

function bind(read: Read, bound: Bound, words: number): Read {
  const from = read.from - words;
  if (bound === "min") return { ...read, hi: OPEN, from };
  if (bound === "max")
    return { ...read, lo: read.lo < read.hi && !read.approximate ? read.lo : 0, from };
  return { ...read, approximate: true, from };
}

/** "or more", "+", "or so", "and over", "or less" */
function trailing(tokens: readonly Token[], read: Read): Read {
  const [first, second] = [wordAt(tokens, read.to), wordAt(tokens, read.to + 1)];
  if (first === "at" && second === "most")
    return { ...read, lo: read.lo < read.hi ? read.lo : 0, to: read.to + 2 };
  if (first === "at" && second === "least") return { ...read, hi: OPEN, to: read.to + 2 };
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
export function perAt(
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
