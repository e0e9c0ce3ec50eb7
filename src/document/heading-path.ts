import type { Flow } from "./flow.ts";
import type { RawBlock } from "./raw-block.ts";

/**
 * Put a heading on the path of what follows it. Where no heading of the page has a level, as in plain text, the first
 * line is the title and each later heading stands under it; among levels, a heading without one stands under all.
 */
export function enterHeading(block: RawBlock, flow: Flow, hasLevels: boolean): void {
  const rank = block.level ?? (hasLevels ? 7 : flow.previous === null ? 1 : 2);
  while ((flow.headings.at(-1)?.rank ?? 0) >= rank) flow.headings.pop();
  flow.headings.push({ block, rank });
}
