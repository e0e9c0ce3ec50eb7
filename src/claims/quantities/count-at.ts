import type { Token } from "../../match/tokenize.ts";
import { COUNTED, RHYTHM, TIME } from "../units.ts";
import { finish } from "./bounds.ts";
import type { Range } from "./range-from.ts";
import { type Read, singular, STOP, wordAt } from "./read.ts";
import { frequency } from "./frequency.ts";

/** Reads what is counted: "twelve weekly treatments" is a count and a rhythm. */
export function countAt(tokens: readonly Token[], range: Range, floor: number): Read[] | null {
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
  if (
    noun?.kind === "word" &&
    !STOP.has(noun.word) &&
    !single &&
    /^[A-Za-zÀ-ſ]{3,}/.test(noun.word)
  ) {
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
