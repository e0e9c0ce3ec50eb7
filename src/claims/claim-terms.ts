import { type NameIndex, type TermHead, termsOf } from "../match/name-index.ts";

/** What claims have to know of the terms of a lexicon; plain data. */
export interface ClaimTerms {
  /** Ids that name no treatment by themselves ("session", "procedure", "needle"). */
  readonly generic: readonly string[];
  /** Conditions that narrow nothing ("pain", "symptom", "better sleep"). */
  readonly anyCondition: readonly string[];
  /** Ids, each with that of the term above it. */
  readonly parents: {
    readonly treatment: readonly (readonly [id: string, parent: string])[];
    readonly condition: readonly (readonly [id: string, parent: string])[];
  };
  /** Practitioners, each with what they practise, and generic nouns, each with what they are of most often. */
  readonly practices: readonly (readonly [id: string, treatment: string])[];
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

/** Gathers what claims have to know, once for all runs. */
export function claimTermsOf(names: NameIndex): ClaimTerms {
  const conditions = termsOf(names, "condition");
  const generic = termsOf(names, "treatment").filter((term) => TOOLS.has(term.id) || isEmpty(term));
  const anyCondition = conditions.filter(
    (term) => term.tags.includes("generic") || term.tags.includes("goal") || term.id === "pain",
  );
  return {
    generic: generic.map((term) => term.id),
    anyCondition: anyCondition.map((term) => term.id),
    parents: {
      treatment: parentsOf([...SUBJECT_CLASSES].flatMap((name) => termsOf(names, name))),
      condition: parentsOf(conditions),
    },
    practices: parentsOf([...termsOf(names, "practitioner"), ...generic]),
  };
}

function isEmpty({ tags }: TermHead): boolean {
  return tags.includes("generic") && !tags.some((tag) => TELLING_TAGS.has(tag));
}

function parentsOf(terms: readonly TermHead[]): (readonly [string, string])[] {
  return terms.flatMap(({ id, parent }) => (parent === null ? [] : [[id, parent] as const]));
}
