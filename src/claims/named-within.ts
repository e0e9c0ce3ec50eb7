import type { Found } from "./found-in.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { groupOf } from "./group-of.ts";

/**
 * What the words of a match name of the aspect's own facets, as the cases that are claimed: one facet of each group in
 * each, so that "no use in pregnancy or epilepsy" gives two. Empty where nothing is named.
 */
export function namedWithin(
  { heard, match, aspect }: Pick<Found, "heard" | "match" | "aspect">,
  rules: ClaimRules,
): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const { pattern, match: place } of heard.facets) {
    const purpose = rules.purposes[pattern];
    if (purpose?.use !== "facet" || purpose.aspect === null) continue;
    if (rules.aspects[purpose.aspect] !== aspect) continue;
    if (place.from < match.from || place.to > match.to) continue;
    const group = groupOf(purpose.facet);
    const known = groups.get(group);
    if (known) known.add(purpose.facet);
    else groups.set(group, new Set([purpose.facet]));
  }
  if (groups.size === 0) return [];
  let cases: string[][] = [[]];
  for (const facets of groups.values())
    cases = cases.flatMap((one) => [...facets].map((facet) => [...one, facet]));
  return cases;
}
