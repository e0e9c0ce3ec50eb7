import type { Severity, Verdict } from "../model.ts";
import type { KindName } from "./schema.ts";

/** Whose law the rules know; each may have parts, such as `ca-on`. */
export const JURISDICTIONS = ["us", "uk", "au", "nz", "ca", "ie", "eu", "in"] as const;

/** What the law of one jurisdiction makes of a rule's findings; what it leaves out is as the rule has it. `off` means: fine there. */
export interface Law {
  readonly verdict?: Verdict | undefined;
  readonly severity?: Severity | "off" | undefined;
  /** `<reference>#<clause>` */
  readonly references?: readonly string[] | undefined;
  /** Where the law depends on who speaks: by profession, over the fields above. */
  readonly professions?: Readonly<Record<string, Omit<Law, "professions">>> | undefined;
}

/** What a pattern's matches weigh, the contexts of which it asks for one, and those that clear them. */
export interface MatchTerms {
  readonly severity: Severity;
  readonly when: readonly string[];
  readonly unless: readonly string[];
}

/** A check in code that a rule is built on, with its settings. */
export interface RuleKind {
  readonly name: KindName;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Examples of a rule: what it reports, with the words marked, what it leaves alone, and what it does not report yet.
 */
export interface RuleExamples {
  readonly flag: readonly string[];
  readonly pass: readonly string[];
  readonly todo: readonly string[];
}

/** One rule, read from one YAML file. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly confidence: "high" | "medium" | "low";
  readonly verdict: Verdict;
  readonly summary: string;
  /** With `{match}` where the words go. */
  readonly message: string;
  readonly url: string;
  readonly why: string;
  readonly instead: readonly string[];
  /** The different terms of its patterns; the patterns themselves are in the automaton. */
  readonly terms: readonly MatchTerms[];
  readonly kind: RuleKind | null;
  /** Weaker rules whose findings on the same words give way to this one's. */
  readonly over: readonly string[];
  /** By context, the most that a finding inside it weighs. */
  readonly within: Readonly<Record<string, Severity>>;
  /** By `us`, `uk` … or a part of one, `ca-on`. */
  readonly jurisdictions: Readonly<Record<string, Law>>;
  readonly examples: RuleExamples;
}
