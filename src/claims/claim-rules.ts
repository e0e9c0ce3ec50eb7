import type { Aspect } from "./aspect.ts";
import type { ClaimTerms } from "./claim-terms.ts";

/** What a pattern means to claims. */
export type ClaimPurpose =
  | {
      readonly use: "aspect";
      readonly aspect: number;
      readonly role: "reading" | "trigger" | "except";
      readonly index: number;
    }
  | { readonly use: "facet"; readonly facet: string; readonly aspect: number | null }
  | { readonly use: "rule" | "except" | "cue" | "no-cue" };

/** All that reading claims asks for, prepared once. */
export interface ClaimRules {
  readonly aspects: readonly Aspect[];
  readonly purposes: readonly ClaimPurpose[];
  /** Ids that name no treatment by themselves ("session", "procedure", "needle"). */
  readonly generic: ReadonlySet<string>;
  readonly parents: {
    readonly treatment: ReadonlyMap<string, string>;
    readonly condition: ReadonlyMap<string, string>;
  };
  /** Practitioners, each with what they practise. */
  readonly practices: ReadonlyMap<string, string>;
  /** Conditions that narrow nothing ("pain", "symptom", "better sleep"). */
  readonly anyCondition: ReadonlySet<string>;
}

/** Prepares what reading claims asks for. */
export function prepareClaimRules(
  aspects: readonly Aspect[],
  purposes: readonly ClaimPurpose[],
  { generic, anyCondition, parents, practices }: ClaimTerms,
): ClaimRules {
  return {
    aspects,
    purposes,
    generic: new Set(generic),
    parents: { treatment: new Map(parents.treatment), condition: new Map(parents.condition) },
    practices: new Map(practices),
    anyCondition: new Set(anyCondition),
  };
}
