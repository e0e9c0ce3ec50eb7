import type { Match } from "./locate.ts";

/** Whether two matches in one sequence of tokens share a token. */
export function overlaps(a: Match, b: Match): boolean {
  return a.from < b.to && b.from < a.to;
}
