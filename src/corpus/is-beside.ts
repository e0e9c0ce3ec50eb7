import { tokenize } from "../match/tokenize.ts";
import type { Claim } from "../model.ts";

const COLUMN = "column:";

/**
 * Whether a claim stands in one of several columns of a table, say that of a branch, and another names no column: it may
 * be of any.
 */
export function isBeside({ facets }: Claim, other: Claim): boolean {
  const column = facets.find((facet) => facet.startsWith(COLUMN))?.slice(COLUMN.length);
  if (column === undefined || other.facets.some((facet) => facet.startsWith(COLUMN))) return false;
  const words = new Set(tokenize(other.sentence).map(({ word }) => word));
  return !tokenize(column).some(({ word, kind }) => kind !== "mark" && words.has(word));
}
