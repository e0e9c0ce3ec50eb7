import type {
  Contradiction,
  DocumentResult,
  FileReport,
  Finding,
  Report,
  Severity,
} from "../model.ts";
import { compareContradictions, compareFindings, compareText } from "./compare.ts";
import { createFingerprinter, fingerprintContradiction } from "./fingerprint.ts";
import { judge, type LawSettings } from "./law.ts";
import { nameOfClause } from "./name-of-clause.ts";
import type { RuleMetadata } from "./rule-metadata.ts";
import { summarize } from "./summarize.ts";

export interface SettleSettings extends LawSettings {
  readonly tool: Report["tool"];
  /** Every rule there is, by id, contradictions included: also what a suppression may name. */
  readonly rules: ReadonlyMap<string, RuleMetadata>;
  /** What the config says of a rule in a file; null leaves the severity as it is. */
  readonly severityOf: (rule: string, path: string) => Severity | "off" | null;
}

/**
 * Makes the report out of what linting and the corpus stage found: severity by law and config, fingerprints, order and
 * counts. The order of `results` and `contradictions` does not matter; their findings are left alone.
 */
export function settle(
  results: readonly DocumentResult[],
  contradictions: readonly Contradiction[],
  settings: SettleSettings,
): Report {
  const files = results
    .map((result) => settleFile(result, settings))
    .sort((one, other) => compareText(one.path, other.path));
  const settled = settleContradictions(contradictions, settings);
  return {
    version: 1,
    tool: settings.tool,
    files,
    contradictions: settled,
    summary: summarize(files, settled, results.length),
  };
}

function settleFile(result: DocumentResult, settings: SettleSettings): FileReport {
  const fingerprint = createFingerprinter();
  const findings: Finding[] = [];
  for (const finding of [...result.findings].sort(compareFindings)) {
    const named = { ...finding, fingerprint: fingerprint(finding) };
    const judged = judgeFinding(named, result.path, settings);
    if (judged !== null) findings.push(judged);
  }
  return { path: result.path, findings };
}

function judgeFinding(finding: Finding, path: string, settings: SettleSettings): Finding | null {
  const judgement = judge(finding, settings.rules.get(finding.rule), settings);
  const severity = settings.severityOf(finding.rule, path) ?? judgement.severity;
  if (severity === "off") return null;
  return {
    ...finding,
    severity,
    verdict: judgement.verdict,
    references: judgement.references,
    note: withUnread(finding.note, judgement.see, settings),
  };
}

function withUnread(note: string, see: readonly string[], settings: SettleSettings): string {
  if (see.length === 0) return note;
  const names = see.map((clause) => nameOfClause(clause, settings.references));
  return `${note} See ${names.join("; ")} (not checked against its text).`.trimStart();
}

function settleContradictions(
  contradictions: readonly Contradiction[],
  settings: SettleSettings,
): Contradiction[] {
  const settled: Contradiction[] = [];
  for (const contradiction of contradictions) {
    const { rule, a, b } = contradiction;
    const here = settings.severityOf(rule, a.path);
    if (here === "off" || settings.severityOf(rule, b.path) === "off") continue;
    settled.push({
      ...contradiction,
      severity: here ?? contradiction.severity,
      fingerprint: fingerprintContradiction(contradiction),
    });
  }
  return settled.sort(compareContradictions);
}
