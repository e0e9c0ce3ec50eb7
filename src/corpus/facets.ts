import { groupOf } from "../claims/group-of.ts";
import { kinshipOf, type Parents } from "../claims/kinship.ts";

/**
 * Whether claims of these facets may be about the same case. A facet is `group:name`; two names of one group exclude
 * each other (`stage:acute`, `stage:chronic`), but for medicines that are kin (`medicine:warfarin`,
 * `medicine:blood-thinner`), and a group that only one side names leaves them comparable, except for the groups in
 * `same`, in which both must agree, and the single facets there, which both must have or neither; and `among:length` asks
 * for a length on the other side.
 */
export function areCompatible(
  a: readonly string[],
  b: readonly string[],
  { same, parents }: { readonly same: readonly string[]; readonly parents: Parents },
): boolean {
  for (const group of groupsOf(a)) {
    const [left, right] = [namesIn(a, group), namesIn(b, group)];
    const isThere = (one: string): boolean =>
      right.includes(one) || (group === MEDICINE && hasKin(one, right, parents));
    if (right.length > 0 && !left.some(isThere)) return false;
  }
  return hasAmong(a, b) && hasAmong(b, a) && sameKey(a, same) === sameKey(b, same);
}

/** Whether one side names each group among whose names the other is one of several. */
function hasAmong(a: readonly string[], b: readonly string[]): boolean {
  return namesIn(b, "among").every((facet) => namesIn(a, nameOf(facet)).length > 0);
}

/** The part of the facets in which both sides of a comparison must agree, as one text. */
export function sameKey(facets: readonly string[], same: readonly string[]): string {
  if (same.length === 0) return "";
  return facets
    .filter((facet) => same.includes(groupOf(facet)) || same.includes(facet))
    .sort()
    .join(" ");
}

function groupsOf(facets: readonly string[]): Set<string> {
  return new Set(facets.map(groupOf));
}

const MEDICINE = "medicine";

function hasKin(facet: string, others: readonly string[], parents: Parents): boolean {
  return others.some((other) => kinshipOf(nameOf(facet), nameOf(other), parents) !== "none");
}

function nameOf(facet: string): string {
  return facet.slice(facet.indexOf(":") + 1);
}

function namesIn(facets: readonly string[], group: string): string[] {
  return facets.filter((facet) => groupOf(facet) === group).sort();
}
