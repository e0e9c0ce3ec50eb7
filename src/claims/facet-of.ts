import type { ClaimRules } from "./claim-rules.ts";
import type { Heard } from "./utterance.ts";

/**
 * The facet that a hit announces, `group:name`: the name that the rules give, or where they give none the words that
 * the pattern reports ("site:cork"). Null for what is no pattern of a facet, or of one that tells of one aspect alone.
 */
export function facetOf(
  { pattern, match }: Heard["facets"][number],
  { sequence }: Pick<Heard, "sequence">,
  { purposes }: ClaimRules,
): string | null {
  const purpose = purposes[pattern];
  if (purpose?.use !== "facet" || purpose.aspect !== null) return null;
  if (!purpose.facet.endsWith(":")) return purpose.facet;
  const said = sequence.tokens.slice(match.reportedFrom, match.reportedTo);
  return purpose.facet + said.map((token) => token.word).join("-");
}
