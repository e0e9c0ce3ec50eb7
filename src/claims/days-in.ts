import type { Token } from "../match/tokenize.ts";
import { quantitiesIn } from "./token-views.ts";

/** The days of the week that a sentence names (bits, bit 0 Monday), all of them or those that some of its tokens are part of. */
export function daysIn(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number } = { from: 0, to: tokens.length },
): number {
  return quantitiesIn(tokens)
    .filter((one) => one.kind === "days" && one.from < to && one.to > from)
    .reduce((set, { lo }) => set | lo, 0);
}
