import type { Match } from "../match/locate.ts";
import type { Scope } from "./scope.ts";

/**
 * Whether a scope bears on a match: it must cover the match's first word, or lie inside the match. A cue among the
 * match's own words does not negate them ("no side effects" says none), so for that context it must stand outside.
 */
export function governs(scope: Scope, match: Match): boolean {
  const outside = scope.cueTo <= match.from || scope.cueFrom >= match.to;
  if (scope.context === "negated" || scope.context === "rejected")
    return outside && scope.from <= match.from && match.from < scope.to;
  if (!outside) return true;
  return scope.from < match.to && match.from < scope.to;
}
