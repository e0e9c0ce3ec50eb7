import { MONEY_SIGNS } from "../../match/money.ts";
import type { Token } from "../../match/tokenize.ts";
import { numeralAt } from "../numeral.ts";
import { finish } from "./bounds.ts";
import { isTo, type Read, wordAt } from "./read.ts";

/** Reads an amount that begins with its sign: "$95", "£20–30". */
export function moneyAt(tokens: readonly Token[], at: number, floor: number): Read | null {
  const first = amountAt(tokens, at);
  if (first === null) return null;
  const { lo } = first;
  let { hi, next } = first;
  const isBetween = wordAt(tokens, at - 1) === "between" && wordAt(tokens, next) === "and";
  if (isBetween || isTo(tokens, next)) {
    const second = amountAt(tokens, next + 1) ?? figureAmount(tokens, next + 1, first.unit);
    if (second !== null && second.hi >= lo) [hi, next] = [second.hi, second.next];
  }
  const from = at > floor && isPrefix(tokens, at - 1) ? at - 1 : at;
  return finish(
    tokens,
    { kind: "money", lo, hi, unit: first.unit, approximate: false, from, to: next },
    floor,
  );
}

/** Whose dollars they are: "S$95", "NZ$95". */
const COUNTRIES = new Set("a au c ca hk nz s sg us".split(" "));

function isPrefix(tokens: readonly Token[], at: number): boolean {
  return COUNTRIES.has(wordAt(tokens, at)) && tokens[at]?.end === tokens[at + 1]?.start;
}

interface Amount {
  readonly lo: number;
  readonly hi: number;
  readonly unit: string;
  readonly next: number;
}

/** "$1,500", "A$ 95", "AUD 95", "Rs. 500" */
function amountAt(tokens: readonly Token[], at: number): Amount | null {
  const unit = MONEY_SIGNS.get(wordAt(tokens, at));
  if (unit === undefined) return null;
  return figureAmount(tokens, wordAt(tokens, at + 1) === "." ? at + 2 : at + 1, unit);
}

function figureAmount(tokens: readonly Token[], at: number, unit: string): Amount | null {
  if (tokens[at]?.kind !== "number") return null;
  const numeral = numeralAt(tokens, at);
  return numeral === null ? null : { lo: numeral.lo, hi: numeral.hi, unit, next: numeral.next };
}
