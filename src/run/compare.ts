import { matcher } from "../config/resolve.ts";
import type { BasedGlob, CorpusMode } from "../config/config.ts";
import { contradictionsOf, type World } from "../corpus/contradictions-of.ts";
import { corpusOf } from "../corpus/corpus-of.ts";
import { addClaim, emptyState, type State } from "../corpus/state.ts";
import type { Claim, Contradiction } from "../model.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import type { LintedDocument } from "./lint-each.ts";
import { absolutePath } from "./posix-path.ts";

/** Takes in the claims of documents, one by one, and compares them when asked. */
export interface Comparison {
  readonly state: State;
  readonly add: (document: LintedDocument) => void;
  readonly contradictions: () => Contradiction[];
}

/** Which documents are compared, and which contradictions are wanted. */
export interface ComparisonSettings {
  readonly mode: Exclude<CorpusMode, "off">;
  readonly reference: readonly BasedGlob[];
  readonly cwd: string;
  /** Claims of documents that are not read this time. */
  readonly state: State | null;
  /** Only contradictions with such claims, of the documents that are added, are wanted; null wants all. */
  readonly isWanted: ((claim: Claim) => boolean) | null;
}

/** Prepares to compare documents by the aspects of a ruleset. */
export async function createComparison(
  ruleset: Ruleset,
  { mode, reference, cwd, state: known, isWanted }: ComparisonSettings,
): Promise<Comparison> {
  const state = known ?? emptyState();
  const wanted = isWanted === null ? null : emptyState();
  const corpus = corpusOf(mode);
  const tests = await Promise.all(reference.map(async ({ base, glob }) => matcher(base, [glob])));
  const worldOf = (): World => ({
    aspects: new Map(ruleset.aspects.map((aspect) => [aspect.id, aspect])),
    parents: {
      treatment: new Map(ruleset.claimTerms.parents.treatment),
      condition: new Map(ruleset.claimTerms.parents.condition),
    },
    isReference: (path) => tests.some((test) => test(absolutePath(cwd, path))),
    wanted,
  });
  return {
    state,
    add: ({ result }) => {
      for (const claim of result.claims) {
        addClaim(state, claim, corpus(claim.path));
        if (wanted !== null && isWanted?.(claim)) addClaim(wanted, claim, corpus(claim.path));
      }
    },
    // The tree of terms is only unfolded where there is something to compare.
    contradictions: () => ((wanted ?? state).size === 0 ? [] : contradictionsOf(state, worldOf())),
  };
}
