import type { Aspect } from "../claims/aspect.ts";
import type { ClaimPurpose } from "../claims/claim-rules.ts";
import type { ClaimTerms } from "../claims/claim-terms.ts";
import type { Reach } from "../context/cues.ts";
import type { Likeness } from "../likeness/likeness.ts";
import type { Automaton } from "../match/automaton.ts";
import type { EqualityIndex } from "./equality-index.ts";
import type { Reference } from "./reference.ts";
import type { Rule } from "./rule.ts";

/** What a pattern of the automaton is for; the entry of a pattern stands at its index. */
export type Purpose =
  | { readonly use: "rule"; readonly rule: number; readonly terms: number }
  | { readonly use: "except"; readonly rule: number }
  | { readonly use: "cue"; readonly context: string; readonly reach: Reach }
  | { readonly use: "no-cue"; readonly context: string }
  | ClaimPurpose;

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
