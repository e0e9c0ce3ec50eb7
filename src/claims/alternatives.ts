import type { PlacedClaim } from "./claims-of.ts";
import { listOf } from "./list-of.ts";

/**
 * Claims with the amounts of one list taken together: "Massage 30 min £35, 60 min £55" are ways to have it, so that each
 * claims what lies between the least and the most. Amounts stay apart where anything else about the claims differs.
 */
export function withAlternatives(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const keys = claims.map(keyOf);
  const spans = new Map<string, Span>();
  claims.forEach(({ claim: { value } }, index) => {
    const key = keys[index] ?? null;
    if (key === null || value.kind !== "quantity") return;
    const { lo, hi, count } = spans.get(key) ?? { ...value, count: 0 };
    spans.set(key, { lo: Math.min(lo, value.lo), hi: Math.max(hi, value.hi), count: count + 1 });
  });
  return claims.map((placed, index) => {
    const { claim } = placed;
    const span = spans.get(keys[index] ?? "");
    if (claim.value.kind !== "quantity" || span === undefined || span.count < 2) return placed;
    const value = { ...claim.value, lo: span.lo, hi: span.hi };
    return { ...placed, claim: { ...claim, facets: withoutLength(claim.facets), value } };
  });
}

/** From the least to the most of so many amounts. */
interface Span {
  readonly lo: number;
  readonly hi: number;
  readonly count: number;
}

/** What claims of one list must share to be alternatives; null for what has no amount. */
function keyOf({ claim, block }: PlacedClaim): string | null {
  const { aspect, subject, condition, facets, value } = claim;
  if (value.kind !== "quantity") return null;
  const { unit, per } = value;
  const told = withoutLength(facets);
  return JSON.stringify([listOf(block), aspect, subject.id, condition?.id, told, unit, per]);
}

/** What takes half an hour is offered beside what takes an hour. */
function withoutLength(facets: readonly string[]): readonly string[] {
  return facets.filter((facet) => !facet.startsWith("length:"));
}
