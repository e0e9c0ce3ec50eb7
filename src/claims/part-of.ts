import type { Match } from "../match/locate.ts";
import type { Token } from "../match/tokenize.ts";
import { quantitiesIn } from "./token-views.ts";

/**
 * The tokens around a match up to an "and" beyond which another amount stands: "the first visit is $110 | and later ones
 * are $58".
 */
export function partOf(tokens: readonly Token[], match: Match): { from: number; to: number } {
  const amounts = quantitiesIn(tokens);
  let from = 0;
  let to = tokens.length;
  if (amounts.length < 2) return { from, to };
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.word !== "and") continue;
    if (at <= match.from && amounts.some((one) => one.to <= at)) from = at + 1;
    if (at >= match.to && at < to && amounts.some((one) => one.from > at)) to = at;
  }
  return { from, to };
}
