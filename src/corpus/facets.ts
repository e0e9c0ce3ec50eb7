import { groupOf } from "../claims/group-of.ts";

/**
 * Whether claims of these facets may be about the same case. A facet is `group:name`; two names of one group exclude
 * each other (`stage:acute`, `stage:chronic`), and a group that only one side names leaves them comparable, except for
 * the groups in `same`, in which both must agree.
 */
export function areCompatible(
  a: readonly string[],
  b: readonly string[],
  same: readonly string[],
): boolean {
  for (const group of groupsOf(a)) {
    const [left, right] = [namesIn(a, group), namesIn(b, group)];
    if (right.length > 0 && !left.some((name) => right.includes(name))) return false;
  }
  return same.every((group) => namesIn(a, group).join() === namesIn(b, group).join());
}

/** The part of the facets in which both sides of a comparison must agree, as one text. */
export function sameKey(facets: readonly string[], same: readonly string[]): string {
  if (same.length === 0) return "";
  return facets
    .filter((facet) => same.includes(groupOf(facet)))
    .sort()
    .join(" ");
}

function groupsOf(facets: readonly string[]): Set<string> {
  return new Set(facets.map(groupOf));
}

function namesIn(facets: readonly string[], group: string): string[] {
  return facets.filter((facet) => groupOf(facet) === group).sort();
}
