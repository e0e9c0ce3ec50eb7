import { type NameIndex, type TermHead, termsOf } from "../match/name-index.ts";
import type { Aspect } from "./aspect.ts";

/** What a pattern means to claims. */
export type ClaimPurpose =
  | {
      readonly use: "aspect";
      readonly aspect: number;
      readonly role: "reading" | "trigger" | "except";
      readonly index: number;
    }
  | { readonly use: "facet"; readonly facet: string }
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
  /** Conditions that narrow nothing ("pain", "symptom", "better sleep"). */
  readonly anyCondition: ReadonlySet<string>;
  /** Conditions there are, by id. */
  readonly conditions: ReadonlySet<string>;
}

/** Classes whose members can be the subject of a claim. */
export const SUBJECT_CLASSES: ReadonlySet<string> = new Set([
  "treatment",
  "medicine",
  "prescription-medicine",
]);

/** Generic nouns that still say what is done. */
const TELLING_TAGS = new Set(["surgery", "supplement", "exercise"]);
/** Tools of a treatment: "the needle" is that of whatever the page is about. */
export const TOOLS: ReadonlySet<string> = new Set(["acupuncture-needle"]);

/** Prepares what reading claims asks for. */
export function prepareClaimRules(
  aspects: readonly Aspect[],
  purposes: readonly ClaimPurpose[],
  names: NameIndex,
): ClaimRules {
  const treatments = [...SUBJECT_CLASSES].flatMap((name) => termsOf(names, name));
  const conditions = termsOf(names, "condition");
  const generic = termsOf(names, "treatment").filter((term) => TOOLS.has(term.id) || isEmpty(term));
  const anyCondition = conditions.filter(
    (term) => term.tags.includes("generic") || term.tags.includes("goal") || term.id === "pain",
  );
  return {
    aspects,
    purposes,
    generic: new Set(generic.map((term) => term.id)),
    parents: { treatment: parentsOf(treatments), condition: parentsOf(conditions) },
    anyCondition: new Set(anyCondition.map((term) => term.id)),
    conditions: new Set(conditions.map((term) => term.id)),
  };
}

function isEmpty({ tags }: TermHead): boolean {
  return tags.includes("generic") && !tags.some((tag) => TELLING_TAGS.has(tag));
}

function parentsOf(terms: readonly TermHead[]): Map<string, string> {
  return new Map(
    terms.flatMap((term) => (term.parent === null ? [] : [[term.id, term.parent] as const])),
  );
}
