import type { Match } from "../match/locate.ts";
import type { Scope } from "./scope.ts";

/** Contexts that take a match back. */
const DENIALS: ReadonlySet<string> = new Set(["negated", "rejected", "contested"]);

/**
 * Whether a scope bears on a match: it must cover the match's first word, or lie inside the match. A cue among the
 * match's own words does not take them back ("no side effects" says none), so for a denial it must stand outside.
 */
export function governs(scope: Scope, match: Pick<Match, "from" | "to">): boolean {
  const outside = scope.cueTo <= match.from || scope.cueFrom >= match.to;
  if (DENIALS.has(scope.context))
    return outside && scope.from <= match.from && match.from < scope.to;
  if (scope.from === scope.to) return false;
  if (!outside) return true;
  return scope.from < match.to && match.from < scope.to;
}
