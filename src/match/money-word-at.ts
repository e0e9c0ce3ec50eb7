import { MONEY_NAMES, MONEY_NATIONS } from "./money.ts";
import type { Token } from "./tokenize.ts";

/** The unit of money named at an index, behind an amount, and the index behind it: "dollars", "New Zealand dollars"; null where none is. */
export function moneyWordAt(
  tokens: readonly Token[],
  at: number,
): { readonly unit: string; readonly to: number } | null {
  let to = at;
  while (MONEY_NATIONS.has(tokens[to]?.word ?? "")) to += 1;
  const unit = MONEY_NAMES.get(tokens[to]?.word ?? "");
  return unit === undefined ? null : { unit, to: to + 1 };
}
