import type { RuleMetadata } from "./rule-metadata.ts";

/** The rules of the report itself, most of them on how it is being quieted. Their severities may be set like those of any rule. */
export const ownRules: readonly RuleMetadata[] = [
  {
    id: "suppression/no-reason",
    severity: "error",
    verdict: "needs-qualification",
    summary: "A suppression without a reason; it does not count.",
    why: "Whoever reads the page next, or audits the site, has to know why a finding was set aside. Write the reason after two hyphens.",
    jurisdictions: {},
  },
  {
    id: "suppression/unknown-rule",
    severity: "warning",
    verdict: "needs-qualification",
    summary: "A suppression of a rule that does not exist.",
    why: "A misspelled rule suppresses nothing, and nobody would notice.",
    jurisdictions: {},
  },
  {
    id: "suppression/unknown-directive",
    severity: "warning",
    verdict: "needs-qualification",
    summary: "A comment that looks like a suppression and is none.",
    why: "A misspelled directive suppresses nothing, and nobody would notice.",
    jurisdictions: {},
  },
  {
    id: "suppression/unused",
    severity: "warning",
    verdict: "needs-qualification",
    summary: "A suppression that nothing needs any more.",
    why: "The copy has changed, and the next claim that is written there would pass unseen. Take the comment out.",
    jurisdictions: {},
  },
  {
    id: "likeness",
    severity: "info",
    verdict: "needs-evidence",
    summary: "Hints at claims that no pattern knows; set it to off to have none.",
    why: "Copy finds new words for old claims every day. A sentence that reads like thousands of labelled ones is told under the rule that it would break, as a hint, which never weighs more than info: read it again, and decide.",
    jurisdictions: {},
  },
  {
    id: "approved-claims/expired",
    severity: "error",
    verdict: "needs-evidence",
    summary: "A claim whose approval has expired.",
    why: "Evidence ages. Have the claim approved again, or take it out.",
    jurisdictions: {},
  },
  {
    id: "approved-claims/unused",
    severity: "info",
    verdict: "needs-qualification",
    summary: "An approved claim that no page makes.",
    why: "The register should list what the site says. Take the entry out, or correct its wording.",
    jurisdictions: {},
  },
];
