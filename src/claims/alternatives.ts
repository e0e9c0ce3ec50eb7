import type { Block, Value } from "../model.ts";
import { OPEN } from "./quantity.ts";
import type { PlacedClaim } from "./claims-of.ts";

/**
 * Claims with the amounts of one list taken together: "Massage 30 min £35, 60 min £55" are ways to have it, so that each
 * claims what lies between the least and the most. Amounts stay apart where anything else about the claims differs.
 */
export function withAlternatives(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const lists = new Map<string, PlacedClaim[]>();
  for (const placed of claims) {
    const key = keyOf(placed);
    if (key === null) continue;
    const known = lists.get(key);
    if (known) known.push(placed);
    else lists.set(key, [placed]);
  }
  return claims.map((placed) => {
    const key = keyOf(placed);
    const list = key === null ? [] : (lists.get(key) ?? []);
    if (list.length < 2) return placed;
    const { claim } = placed;
    const value = spanOf(claim.value, list);
    return { ...placed, claim: { ...claim, facets: withoutLength(claim.facets), value } };
  });
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

function listOf({ id, list, region, headings }: Block): string {
  if (region === "cell") return `table under ${headings.join()}`;
  return list === null ? `block ${id}` : `list ${list}`;
}

function spanOf(own: Value, list: readonly PlacedClaim[]): Value {
  if (own.kind !== "quantity") return own;
  const values = list.flatMap(({ claim: { value } }) => (value.kind === "quantity" ? [value] : []));
  return {
    ...own,
    lo: Math.min(...values.map(({ lo }) => lo)),
    hi: Math.min(OPEN, Math.max(...values.map(({ hi }) => hi))),
  };
}
