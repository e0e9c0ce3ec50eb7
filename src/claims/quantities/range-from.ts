import type { Token } from "../../match/tokenize.ts";
import { numeralAt, OPEN } from "../numeral.ts";
import { isTo, wordAt } from "./read.ts";

/** One number or two ends; `article` where it is just "a". */
export interface Range {
  readonly lo: number;
  readonly hi: number;
  readonly approximate: boolean;
  readonly article: boolean;
  readonly from: number;
  readonly next: number;
}

/** One number, or two joined by "to", "or", a dash, or "between … and". */
export function rangeFrom(tokens: readonly Token[], at: number): Range | null {
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
