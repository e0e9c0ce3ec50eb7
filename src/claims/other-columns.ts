import type { PlacedClaim } from "./claims-of.ts";
import { groupOf } from "./group-of.ts";

/** Groups that are read from the words of a cell, not from the heading of its column. */
const OWN = new Set(["object", "length"]);

/**
 * Claims with what the columns of their table leave unsaid: of a row whose other column is of children, or of the first
 * visit, what stands under no such heading is of others: "Podiatry | adults £50 | children £35". What a row says of two
 * columns that nothing else tells apart is told apart by their headings. `textOf` gives the text of a block.
 */
export function withOtherColumns(
  claims: readonly PlacedClaim[],
  textOf: (block: number) => string,
): readonly PlacedClaim[] {
  const rows = new Map<string, PlacedClaim[]>();
  for (const placed of claims) {
    const key = rowOf(placed);
    if (key === null) continue;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [placed]);
    else row.push(placed);
  }
  const besides = (placed: PlacedClaim): PlacedClaim[] =>
    (rows.get(rowOf(placed) ?? "") ?? []).filter(
      ({ block }) => block.column !== placed.block.column,
    );
  // Columns that are alike in one row are so in all, though one of them may be empty there, or not understood.
  const alike = new Set<string>();
  for (const placed of claims)
    if (besides(placed).some((other) => isAlike(other, placed))) alike.add(columnOf(placed));
  return claims.map((placed) => {
    if (rowOf(placed) === null) return placed;
    const facets = new Set(placed.claim.facets);
    const groups = new Set(placed.claim.facets.map(groupOf));
    for (const group of besides(placed).flatMap(({ claim }) => claim.facets.map(groupOf)))
      if (!groups.has(group) && !OWN.has(group)) facets.add(`${group}:other`);
    if (alike.has(columnOf(placed)))
      facets.add(`column:${textOf(placed.block.column ?? -1).toLowerCase()}`);
    return { ...placed, claim: { ...placed.claim, facets: [...facets].sort() } };
  });
}

/** Columns that say the same need not be told apart: "Massage, one hour | 60 minutes | $85" tells its length twice. */
function isAlike({ claim: a }: PlacedClaim, { claim: b }: PlacedClaim): boolean {
  return a.facets.join() === b.facets.join() && JSON.stringify(a.value) !== JSON.stringify(b.value);
}

function columnOf({ claim: { aspect }, block }: PlacedClaim): string {
  return `${aspect} ${block.column}`;
}

/** What claims of one row about one thing share; null outside of tables with headings. */
function rowOf({ claim: { aspect, subject }, block }: PlacedClaim): string | null {
  return block.column === null || block.leadIn === null
    ? null
    : `${block.leadIn} ${aspect} ${subject.id}`;
}
