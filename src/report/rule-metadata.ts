import type { Rule } from "../ruleset/rule.ts";

/** What the report has to know of a rule: to print it, to judge by it, and to tell a known id from a misspelled one. */
export interface RuleMetadata extends Pick<
  Rule,
  "id" | "severity" | "verdict" | "summary" | "why" | "jurisdictions"
> {
  readonly url?: string | undefined;
}
