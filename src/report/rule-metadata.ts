import type { Severity, Verdict } from "../model.ts";

/** What the report has to know of a rule: to print it, to judge by it, and to tell a known id from a misspelled one. */
export interface RuleMetadata {
  readonly id: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly summary: string;
  readonly why: string;
  readonly url?: string | undefined;
  readonly jurisdictions: Readonly<Record<string, RuleLaw | undefined>>;
}

/** What one jurisdiction says of a rule; what it leaves out is as the rule has it. `off` means: fine there. */
export interface RuleLaw {
  readonly verdict?: Verdict | undefined;
  readonly severity?: Severity | "off" | undefined;
  /** `<reference>#<clause>` */
  readonly references?: readonly string[] | undefined;
  /** Where the law depends on who speaks: by profession, over the fields above. */
  readonly professions?: Readonly<Record<string, Omit<RuleLaw, "professions">>> | undefined;
}

/** One regulation: `rules/references/<id>.yml`. */
export interface ReferenceMetadata {
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly url: string | null;
  /** ISO date of the day it was last read. */
  readonly checked: string | null;
  readonly clauses: Readonly<Record<string, ClauseMetadata>>;
}

interface ClauseMetadata {
  readonly text: string;
  readonly status: "verified" | "secondary" | "unverified";
}
