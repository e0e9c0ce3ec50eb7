import { contradictionsOf } from "../src/corpus/contradictions-of.ts";
import { addClaim, emptyState } from "../src/corpus/state.ts";
import { formatOf } from "../src/document/format-of.ts";
import { readDocument } from "../src/document/read-document.ts";
import { createLinter } from "../src/lint/create-linter.ts";
import type { Claim, Contradiction } from "../src/model.ts";
import { ruleset } from "./ruleset.ts";

const linter = createLinter(ruleset);
const aspects = new Map(ruleset.aspects.map((aspect) => [aspect.id, aspect]));
const parents = {
  treatment: new Map(ruleset.claimTerms.parents.treatment),
  condition: new Map(ruleset.claimTerms.parents.condition),
};

/** The claims of one text, in the format that its name says. */
export async function claimsIn(path: string, text: string): Promise<readonly Claim[]> {
  const { claims } = await linter(await readDocument(path, text, formatOf(path) ?? "text"));
  return claims;
}

/** What documents, by name, say against each other. */
export async function compareTexts(
  texts: Readonly<Record<string, string>>,
): Promise<Contradiction[]> {
  const state = emptyState();
  for (const [path, text] of Object.entries(texts)) {
    for (const claim of await claimsIn(path, text)) addClaim(state, claim);
  }
  return contradictionsOf(state, { aspects, parents, isReference: () => false, wanted: null });
}
