import type { PlacedClaim } from "./claims-of.ts";
import { groupOf } from "./group-of.ts";

/** Groups that are read from the words of a cell, not from the heading of its column. */
const OWN = new Set(["object", "length"]);

/**
 * Claims with what the columns of their table leave unsaid: of a row whose other column is of children, or of the first
 * visit, what stands under no such heading is of others: "Podiatry | adults £50 | children £35".
 */
export function withOtherColumns(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const rows = new Map<string, PlacedClaim[]>();
  for (const placed of claims) {
    const key = rowOf(placed);
    if (key === null) continue;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [placed]);
    else row.push(placed);
  }
  return claims.map((placed) => {
    const row = rows.get(rowOf(placed) ?? "") ?? [];
    const own = new Set(placed.claim.facets.map(groupOf));
    const others = row
      .filter(({ block }) => block.column !== placed.block.column)
      .flatMap(({ claim }) => claim.facets.map(groupOf))
      .filter((group) => !own.has(group) && !OWN.has(group));
    if (others.length === 0) return placed;
    const facets = new Set([...placed.claim.facets, ...others.map((group) => `${group}:other`)]);
    return { ...placed, claim: { ...placed.claim, facets: [...facets].sort() } };
  });
}

/** What claims of one row about one thing share; null outside of tables with headings. */
function rowOf({ claim: { aspect, subject }, block }: PlacedClaim): string | null {
  return block.column === null || block.leadIn === null
    ? null
    : `${block.leadIn} ${aspect} ${subject.id}`;
}
