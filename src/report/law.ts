import type { Finding, Severity, Verdict } from "../model.ts";
import type { Reference } from "../ruleset/reference.ts";
import type { Law } from "../ruleset/rule.ts";
import type { RuleMetadata } from "./rule-metadata.ts";

/** Whose law holds, and what is known of its clauses. */
export interface LawSettings {
  /** `us`, `uk`, `au` …; a part such as `ca-on` falls back to its whole, `ca`. */
  readonly jurisdictions: readonly string[];
  readonly profession: string | null;
  readonly references: ReadonlyMap<string, Reference>;
}

/** What the law makes of a finding; `off` means: fine there. */
export interface Judgement {
  readonly severity: Severity | "off";
  readonly verdict: Verdict;
  /** Clauses that were read, at the source or in a secondary one. */
  readonly references: readonly string[];
  /** Clauses nobody has read yet: to be looked up, never cited. */
  readonly see: readonly string[];
}

const severities = ["off", "info", "warning", "error"] as const;
const verdicts = ["needs-qualification", "needs-evidence", "prohibited"] as const;

/**
 * What the law of the chosen jurisdictions makes of a finding. The strictest severity and the strictest verdict win, and
 * the clauses of each are listed. A finding whose pattern stands a step above or below its rule keeps that distance.
 */
export function judge(
  finding: Pick<Finding, "severity" | "verdict" | "references">,
  rule: RuleMetadata | undefined,
  settings: LawSettings,
): Judgement {
  const laws = settings.jurisdictions.map((name) => lawOf(rule, name, settings.profession));
  let severity: Severity | "off" = laws.length > 0 ? "off" : finding.severity;
  let verdict: Verdict = laws.length > 0 ? verdicts[0] : finding.verdict;
  const clauses = new Set(finding.references);
  for (const law of laws) {
    const here = severityUnder(law, finding, rule);
    severity = stricter(severities, severity, here);
    if (here === "off") continue;
    verdict = stricter(verdicts, verdict, law.verdict ?? finding.verdict);
    for (const clause of law.references ?? []) clauses.add(clause);
  }
  const listed = [...clauses];
  return {
    severity,
    verdict,
    references: listed.filter((clause) => isRead(clause, settings.references)),
    see: listed.filter((clause) => !isRead(clause, settings.references)),
  };
}

function lawOf(
  rule: RuleMetadata | undefined,
  jurisdiction: string,
  profession: string | null,
): Law {
  const laws = rule?.jurisdictions ?? {};
  const whole = jurisdiction.split("-")[0] ?? jurisdiction;
  const law = own(laws, jurisdiction) ?? own(laws, whole) ?? {};
  const special = profession === null ? undefined : own(law.professions ?? {}, profession);
  return special === undefined ? law : { ...law, ...special };
}

function severityUnder(
  law: Law,
  finding: Pick<Finding, "severity">,
  rule: RuleMetadata | undefined,
): Severity | "off" {
  if (law.severity === undefined) return finding.severity;
  if (law.severity === "off") return "off";
  const distance =
    severities.indexOf(finding.severity) - severities.indexOf(rule?.severity ?? finding.severity);
  const step = severities.indexOf(law.severity) + distance;
  return severities[Math.min(3, Math.max(1, step))] ?? law.severity;
}

function stricter<const T>(scale: readonly T[], one: T, other: T): T {
  return scale.indexOf(one) >= scale.indexOf(other) ? one : other;
}

function isRead(clause: string, references: ReadonlyMap<string, Reference>): boolean {
  const [id = "", ...rest] = clause.split("#");
  const status = own(references.get(id)?.clauses ?? {}, rest.join("#"))?.status;
  return status === "verified" || status === "secondary";
}

/** Names come from files: `constructor` is no jurisdiction. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
