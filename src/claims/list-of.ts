import type { Block } from "../model.ts";

/** Names the list that a block stands in, or of a cell the tables under its headings; for a block of neither, itself. */
export function listOf({ id, list, region, headings }: Block): string {
  if (region === "cell") return `table under ${headings.join()}`;
  return list === null ? `block ${id}` : `list ${list}`;
}
