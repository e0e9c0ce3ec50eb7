import type { Block } from "../model.ts";

/** Names the list or the table that a block stands in, which for a block of neither is the block itself. */
export function listOf({ id, list, region, headings }: Block): string {
  if (region === "cell") return `table under ${headings.join()}`;
  return list === null ? `block ${id}` : `list ${list}`;
}
