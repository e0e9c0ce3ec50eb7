import type { Token } from "../match/tokenize.ts";
import { once } from "../match/once.ts";
import type { Quantity } from "./quantity.ts";
import { quantitiesIn } from "./token-views.ts";

/** An amount of money, and the minutes that it buys where the words behind it tell: "£45 (30 min)", "£45 for half an hour". */
export interface Offer {
  readonly amount: Quantity;
  readonly length: Quantity | null;
}

/**
 * The offers of a sentence, those between which it leaves the choice together: "£60 or £80"; or that it tells apart by
 * their lengths: "£45 for 30 minutes and £80 for an hour".
 */
export const offersIn: (tokens: readonly Token[]) => readonly (readonly Offer[])[] = once(read);

function read(tokens: readonly Token[]): Offer[][] {
  const amounts = quantitiesIn(tokens).filter(({ kind }) => kind === "money");
  const chains: { offers: Offer[]; joint: string; next: number }[] = [];
  for (const amount of amounts) {
    const length = lengthBehind(tokens, amount.to);
    const to = length === null ? amount.to : length.to + Number(wordAt(tokens, length.to) === ")");
    const last = chains.at(-1);
    const goesOn = last?.next === amount.from && last.offers[0]?.amount.unit === amount.unit;
    const chain = goesOn ? last : { offers: [], joint: "", next: 0 };
    if (!goesOn) chains.push(chain);
    else chain.joint = wordAt(tokens, amount.from - 1);
    chain.offers.push({ amount, length });
    chain.next = JOINTS.has(wordAt(tokens, to)) ? to + 1 : -1;
  }
  return chains.flatMap(({ offers, joint }) =>
    joint === "or" || offers.every(({ length }) => length !== null)
      ? [offers]
      : offers.map((one) => [one]),
  );
}

const JOINTS = new Set([",", "/", "and", "or"]);
const BEFORE_LENGTH = new Set(["(", "for", "per", "/", ",", "-"]);
/** Marks that may also begin what has nothing to do with the amount. */
const LOOSE = new Set([",", "-", "/"]);

function lengthBehind(tokens: readonly Token[], at: number): Quantity | null {
  const joint = wordAt(tokens, at);
  if (!BEFORE_LENGTH.has(joint)) return null;
  const found = quantitiesIn(tokens).find(
    ({ kind, unit, from }) => kind === "duration" && unit === "minute" && from === at + 1,
  );
  if (found === undefined) return null;
  const after = tokens[found.to];
  return LOOSE.has(joint) && after !== undefined && after.kind !== "mark" ? null : found;
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? "";
}
