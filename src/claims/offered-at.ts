import type { Token } from "../match/tokenize.ts";
import type { Value } from "../model.ts";
import { groupOf } from "./group-of.ts";
import { type Offer, offersIn } from "./offers.ts";
import type { Quantity } from "./quantity.ts";
import type { Valued } from "./value-of.ts";

/** A value with the facets that its words give it. */
interface Stated {
  readonly value: Value;
  readonly facets: readonly string[];
}

/**
 * What a value says together with those that its sentence offers besides: of "£45 (30 min) or £80 (60 min)" each price
 * with its length, and each length; of "£60 or £80" what lies between them. A length is told by what it costs.
 */
export function offeredAt(
  tokens: readonly Token[],
  { value, from }: Valued,
  facets: readonly string[],
): readonly Stated[] {
  if (value.kind !== "quantity") return [{ value, facets }];
  const isAt = (one: Quantity | null): boolean => one?.from === from;
  const offers = offersIn(tokens).find((chain) =>
    chain.some(({ amount, length }) => isAt(amount) || isAt(length)),
  );
  const [first, second] = offers ?? [];
  if (offers === undefined || first === undefined) return [{ value, facets }];
  const isPrice = offers.some(({ amount }) => isAt(amount));
  if (second === undefined)
    return [{ value, facets: isPrice ? facets : [...facets, `price:${first.amount.lo}`] }];
  const isTold = offers.every(({ length }) => length !== null);
  if (isPrice && !isTold) {
    const [lo, hi] = [Math.min(...offers.map(loOf)), Math.max(...offers.map(hiOf))];
    return [{ value: { ...value, lo, hi }, facets: withoutLength(facets) }];
  }
  return offers.flatMap(({ amount, length }) => {
    const one = isPrice ? amount : length;
    if (one === null || one.unit !== value.unit) return [];
    return [
      {
        value: { ...value, lo: one.lo, hi: one.hi },
        facets: isPrice ? [...withoutLength(facets), `length:${length?.lo}`] : facets,
      },
    ];
  });
}

function loOf({ amount }: Offer): number {
  return amount.lo;
}

function hiOf({ amount }: Offer): number {
  return amount.hi;
}

function withoutLength(facets: readonly string[]): readonly string[] {
  return facets.filter((facet) => groupOf(facet) !== "length");
}
