import type { Value } from "../model.ts";

/** How two values of an aspect are set against each other. */
export type Test =
  /** Ranges that do not meet, roundings aside. */
  | { readonly type: "disjoint" }
  /** Ranges of a scale that stand at least so far apart. */
  | { readonly type: "gap"; readonly least: number }
  /** Different classes, or sets without a common member. */
  | { readonly type: "different" }
  /** One value within `a` while the other is within `b`, whichever comes first. */
  | { readonly type: "between"; readonly a: readonly Value[]; readonly b: readonly Value[] }
  /** One set says "only" and the other holds what is not in it. */
  | { readonly type: "exclusive" }
  /** Orders of treatments (`a>b`, `a=b`, `a>*`) that cannot both hold. */
  | { readonly type: "order" }
  /** Sets of `attribute:value` that agree in `least` of `identity` and differ in one of `compared`. */
  | {
      readonly type: "attributes";
      readonly identity: readonly string[];
      readonly least: number;
      readonly compared: readonly string[];
    };

/** When two values of an aspect cannot both stand, and how surely. */
export interface Conflict {
  readonly grade: "contradiction" | "tension";
  readonly test: Test;
}

/** What an aspect's values are: steps from none to much, names, amounts or sets of names. */
export type AspectKind = "scale" | "classes" | "quantity" | "set";

/**
 * What an aspect's claims are about: a treatment, found on the page when the sentence names none; the clinic unless a
 * treatment is named; or nothing but what the value and the facets say.
 */
export type SubjectOf = "treatment" | "clinic" | "none";

/** One way to read a value off a sentence; its pattern is in the automaton. */
export interface Reading {
  /** Name of the value; null takes it from the words: the quantity, or the members of a set. */
  readonly value: string | null;
  /** The value that it has where negated; null sets a negated match aside. */
  readonly negated: string | null;
  /** The value that it has where hedged; null leaves the value and lowers the certainty. */
  readonly hedged: string | null;
  readonly facets: readonly string[];
  /** Says "only". */
  readonly exclusive: boolean;
  /** Contexts in which it says nothing for the page, besides the usual ones: `attributed`. */
  readonly aside: readonly string[];
  /** Facet that must hold at the place, mostly by its heading. */
  readonly under: string | null;
  /** Proof words ("proven") count 5, a flat statement 4; null leaves it to the context. */
  readonly certainty: number | null;
}

/** One aspect of the corpus stage, read from one file of `rules/contradictions/`. Plain data. */
export interface Aspect {
  readonly id: string;
  readonly kind: AspectKind;
  /** Names the claim in a message: "side-effect claim". */
  readonly label: string;
  readonly summary: string;
  readonly subject: SubjectOf;
  /**
   * What a claim is about whose treatment is found nowhere: the clinic as a whole, something unknown, comparable with its
   * like only, the clinic if it names the visit, or if its page is about no treatment either.
   */
  readonly unnamed: "clinic" | "unnamed" | "visit" | "page";
  /**
   * `tree`: a condition is comparable with its ancestors; `exact`: with itself only, and both must have one; `named`: as a
   * tree, but both must have one; `ignore`: it does not matter.
   */
  readonly condition: "tree" | "exact" | "named" | "ignore";
  /** Groups of facets in which both sides must agree (`object`), and facets that both or none have (`visit:first`). */
  readonly same: readonly string[];
  /** Contexts besides a plain assertion in which a claim counts: `cta`, `heading`, `conditional`. */
  readonly also: readonly string[];
  /** Contexts that do not set its claims aside although they do others': evidence is told of by denying it. */
  readonly despite: readonly string[];
  /** Whether what a study did or found weighs less than what the page says itself. */
  readonly studies: "lower" | "count";
  /** Between what its claims are compared: those of one paragraph, or of one page, may be a rule and its exceptions. */
  readonly between: "sentences" | "paragraphs" | "pages";
  /** Classes of the lexicon whose members keep claims apart, as facets; `year` is that which the sentence names. */
  readonly apart: readonly string[];
  /** Kinds of quantity that readings without a value take. */
  readonly takes: readonly string[];
  /** Class of the lexicon that sets take their members from. */
  readonly members: string | null;
  /** Named values in the order of the file. */
  readonly values: Readonly<Record<string, Value>>;
  readonly conflicts: readonly Conflict[];
  readonly why: string;
  readonly advice: string;
  readonly readings: readonly Reading[];
  readonly examples: {
    readonly conflict: readonly (readonly [string, string])[];
    readonly compatible: readonly (readonly [string, string])[];
  };
}
