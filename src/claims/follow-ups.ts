import type { PlacedClaim } from "./claims-of.ts";
import { groupOf } from "./group-of.ts";
import { listOf } from "./list-of.ts";

const FIRST = "visit:first";
const FOLLOW_UP = "visit:follow-up";

/**
 * Claims with the visit that goes without saying: where a list tells of a first visit, its lines that name none are of
 * the visits after it: "Massage, first visit €90; massage €70".
 */
export function withFollowUps(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const told = new Set(claims.filter(({ claim }) => claim.facets.includes(FIRST)).map(keyOf));
  return claims.map((placed) => {
    const { claim } = placed;
    if (!told.has(keyOf(placed)) || claim.facets.some((facet) => groupOf(facet) === "visit"))
      return placed;
    return { ...placed, claim: { ...claim, facets: [...claim.facets, FOLLOW_UP].sort() } };
  });
}

/** What a line has in common with the other lines about the same thing. */
function keyOf({ claim: { aspect, subject }, block }: PlacedClaim): string {
  return `${listOf(block)} ${aspect} ${subject.id}`;
}
