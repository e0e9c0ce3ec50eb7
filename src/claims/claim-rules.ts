import type { Aspect } from "./aspect.ts";
import type { ClaimTerms } from "./claim-terms.ts";

/** What a pattern tells of claims. */
export type ClaimPurpose =
  | {
      readonly use: "aspect";
      /** Index in `aspects`. */
      readonly aspect: number;
      /** A value's reading, by its index; a word that triggers the aspect; or what only looks like it. */
      readonly role: "reading" | "trigger" | "except";
      /** Of a reading, its place among those of the aspect; else 0. */
      readonly index: number;
    }
  | {
      readonly use: "facet";
      readonly facet: string;
      /** Index of the only aspect that it tells of, and only within its matches; null of all. */
      readonly aspect: number | null;
    };

/** What tells nothing of claims. */
interface OtherPurpose {
  readonly use: "rule" | "except" | "cue" | "no-cue";
}

/** All that reading claims asks for, prepared once. */
export interface ClaimRules {
  readonly aspects: readonly Aspect[];
  readonly purposes: readonly (ClaimPurpose | OtherPurpose)[];
  /** Ids that name no treatment by themselves ("session", "procedure", "needle"). */
  readonly generic: ReadonlySet<string>;
  readonly parents: {
    readonly treatment: ReadonlyMap<string, string>;
    readonly condition: ReadonlyMap<string, string>;
  };
  /** Practitioners, each with what they practise, and generic nouns, each with what they are of most often. */
  readonly practices: ReadonlyMap<string, string>;
  /** Conditions that narrow nothing ("pain", "symptom", "better sleep"). */
  readonly anyCondition: ReadonlySet<string>;
}

/** Prepares what reading claims asks for. */
export function prepareClaimRules(
  aspects: readonly Aspect[],
  purposes: ClaimRules["purposes"],
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
