import type { Token } from "../../match/tokenize.ts";
import type { Quantity, QuantityKind } from "../quantity.ts";

/** A quantity in the making: its place in tokens only. */
export type Read = Omit<Quantity, "start" | "end">;

/** A read of the tokens `from` to `to`, exact. */
export function plain(
  kind: QuantityKind,
  lo: number,
  hi: number,
  unit: string,
  from: number,
  to: number,
): Read {
  return { kind, lo, hi, unit, approximate: false, from, to };
}

/** The word at an index, empty outside the sentence. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? "";
}

/** Whether a word joins the ends of a range. */
export function isTo(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return word === "to" || word === "-" || word === "through";
}

/** A noun without its plural ending, by rule. */
export function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") && word.length > 3 ? word.slice(0, -1) : word;
}

/** Four decimals are enough for any amount. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Words that never stand between a number and what it counts. */
export const STOP: ReadonlySet<string> = new Set(
  (
    "of the a an and or to in on for with at from by is are was were be been has have had do does did that which who when if " +
    "as than it they we you i he she this these those our your their his her its my not no can may will would should could " +
    "but so then there here per each every about after before until once more most some any all"
  ).split(" "),
);
