import type { Flow } from "./flow.ts";
import type { RawBlock } from "./raw-block.ts";

/**
 * Put a heading on the path of what follows it. A heading without a level stands under all that have one: those in
 * capitals first, then others, then questions. Where no heading of the page has a level, as in plain text, the first
 * line is the title.
 */
export function enterHeading(block: RawBlock, flow: Flow, hasLevels: boolean): void {
  const isTitle = !hasLevels && flow.previous === null;
  const rank = block.level ?? (isTitle ? 1 : LOWEST + depthOf(block.text));
  while ((flow.headings.at(-1)?.rank ?? 0) >= rank) flow.headings.pop();
  flow.headings.push({ block, rank });
}

/** The lowest level that a heading may be given. */
const LOWEST = 6;

function depthOf(text: string): number {
  if (text.endsWith("?")) return 3;
  return /\p{Ll}/u.test(text) ? 2 : 1;
}
