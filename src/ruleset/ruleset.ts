import type { Aspect } from "../claims/aspect.ts";
import type { ClaimTerms } from "../claims/claim-terms.ts";
import type { Reach } from "../context/cues.ts";
import type { Likeness } from "../likeness/likeness.ts";
import type { Automaton } from "../match/automaton.ts";
import type { EqualityIndex } from "./equality-index.ts";
import type { Rule } from "./rule.ts";

/** What a pattern of the automaton is for; the entry of a pattern stands at its index. */
export type Purpose =
  | { readonly use: "rule"; readonly rule: number; readonly terms: number }
  | { readonly use: "except"; readonly rule: number }
  | { readonly use: "cue"; readonly context: string; readonly reach: Reach }
  | { readonly use: "no-cue"; readonly context: string }
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

/** A clause of a law or code, and how sure its wording is. */
export interface Clause {
  readonly text: string;
  readonly status: "verified" | "secondary" | "unverified";
}

export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly url: string | null;
  readonly checked: string | null;
  readonly clauses: Readonly<Record<string, Clause>>;
}

/** Everything that linting asks for, checked and compiled; plain data. */
export interface Ruleset {
  readonly hash: string;
  readonly rules: readonly Rule[];
  readonly references: readonly Reference[];
  /** What claims are read and compared by. */
  readonly aspects: readonly Aspect[];
  readonly claimTerms: ClaimTerms;
  readonly purposes: readonly Purpose[];
  readonly automaton: Automaton;
  /** `null` where no rule of kind `equality` is in the set. */
  readonly equality: EqualityIndex | null;
  /** What tells claims that no rule knows; `null` where nothing was learned. */
  readonly likeness: Likeness | null;
}
