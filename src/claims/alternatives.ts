import type { PlacedClaim } from "./claims-of.ts";
import { listOf } from "./list-of.ts";
import { daysOf } from "./units.ts";

/** Said of an amount among others that are told from it by their lengths, so that it is not that of just any length. */
const AMONG = "among:length";
const LENGTH = "length:";

/**
 * Claims with the amounts of one list taken together: "Massage 30 min £35, 60 min £55" are ways to have it, so that each
 * claims what lies between the least and the most, and besides, among what is told by its length, its own. Amounts stay
 * apart where anything else about the claims differs.
 */
export function withAlternatives(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const spans = new Map<string, Span>();
  for (const placed of claims) {
    const { value, facets } = placed.claim;
    if (value.kind !== "quantity") continue;
    widen(spans, keyOf(placed, withoutLength(facets)), value);
    if (lengthOf(facets) !== undefined) widen(spans, keyOf(placed, facets), value);
  }
  return claims.flatMap((placed) => {
    const { value, facets } = placed.claim;
    if (value.kind !== "quantity") return [placed];
    const others = withoutLength(facets);
    const all = spans.get(keyOf(placed, others)) as Span;
    if (all.count < 2) return [placed];
    const together = withAmount(placed, all, others);
    const length = lengthOf(facets);
    const own = length === undefined ? all : (spans.get(keyOf(placed, facets)) as Span);
    if (own.count === all.count || daysOf(value.unit) !== null) return [together];
    return [together, withAmount(placed, own, [...facets, AMONG].sort())];
  });
}

/** From the least to the most of so many amounts. */
interface Span {
  readonly lo: number;
  readonly hi: number;
  readonly count: number;
}

function widen(
  spans: Map<string, Span>,
  key: string,
  value: { readonly lo: number; readonly hi: number },
): void {
  const { lo, hi, count } = spans.get(key) ?? { ...value, count: 0 };
  spans.set(key, { lo: Math.min(lo, value.lo), hi: Math.max(hi, value.hi), count: count + 1 });
}

/** What claims of one list must share to be alternatives. */
function keyOf({ claim, block }: PlacedClaim, facets: readonly string[]): string {
  const { aspect, subject, condition, value } = claim;
  const of = value.kind === "quantity" ? [value.unit, value.per] : [];
  return JSON.stringify([listOf(block), aspect, subject.id, condition?.id, facets, ...of]);
}

function withAmount(placed: PlacedClaim, { lo, hi }: Span, facets: readonly string[]): PlacedClaim {
  const { claim } = placed;
  if (claim.value.kind !== "quantity") return placed;
  return { ...placed, claim: { ...claim, facets, value: { ...claim.value, lo, hi } } };
}

function lengthOf(facets: readonly string[]): string | undefined {
  return facets.find((facet) => facet.startsWith(LENGTH));
}

/** What takes half an hour, or costs less, is offered beside what takes an hour. */
function withoutLength(facets: readonly string[]): readonly string[] {
  return facets.filter((facet) => !facet.startsWith(LENGTH) && !facet.startsWith("price:"));
}
