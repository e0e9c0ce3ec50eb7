import { compareText } from "../match/compare-text.ts";
import type { Contradiction, DocumentResult } from "../model.ts";
import { unusedFinding } from "./approval-findings.ts";
import type { Approvals } from "./approved-claims.ts";
import { compareFindings } from "./compare.ts";
import { byBaseline, type Desk, openDesk } from "./desk.ts";
import { createFingerprinter } from "./fingerprint.ts";
import { settleContradictions } from "./settle-contradictions.ts";
import { settleFindings } from "./settle-findings.ts";
import { configured, type SettleSettings } from "./settle-settings.ts";
import type { SettledFile, SettledFinding, SettledReport } from "./settled-report.ts";
import { summarize } from "./summarize.ts";
import { suppressionFindings, unusedFindings } from "./suppression-findings.ts";

export type { FileConfig, SettleSettings } from "./settle-settings.ts";

/**
 * Makes the report out of what linting and the corpus stage found: severity by law and config, what comments, approved
 * claims and the baseline settle (the first of these that does), fingerprints, order and counts. Every finding stands on
 * its own page. The order of `results` and `contradictions` does not matter; what they hold is left alone.
 */
export function settle(
  results: readonly DocumentResult[],
  contradictions: readonly Contradiction[],
  settings: SettleSettings,
): SettledReport {
  const desk = openDesk(results, settings);
  const files = new Map<string, SettledFinding[]>();
  for (const result of results) files.set(result.path, settleFindings(result, desk));
  const settled = settleContradictions(contradictions, desk);
  for (const { path } of results) files.get(path)?.push(...findingsOnSuppressions(path, desk));
  if (settings.approvals !== null && settings.wholeSite) {
    tellUnused(files, settings.approvals, desk);
  }
  const reports = [...files].map(([path, findings]) => fileReport(path, findings, desk));
  reports.sort((one, other) => compareText(one.path, other.path));
  return {
    version: 1,
    tool: settings.tool,
    files: reports,
    contradictions: settled,
    summary: summarize(reports, settled, results.length),
  };
}

function findingsOnSuppressions(path: string, desk: Desk): SettledFinding[] {
  const suppressions = desk.suppressions.get(path);
  if (suppressions === undefined) return [];
  const findings = suppressionFindings(suppressions, desk.known);
  if (desk.settings.reportUnused) findings.push(...unusedFindings(suppressions, desk.uses));
  const config = desk.settings.configOf(path);
  return findings.flatMap((finding) => {
    const severity = configured(finding.rule, config) ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity, furniture: false }];
  });
}

function tellUnused(files: Map<string, SettledFinding[]>, approvals: Approvals, desk: Desk): void {
  const rule = "approved-claims/unused";
  const severity = configured(rule, desk.settings.configOf(approvals.path)) ?? "info";
  if (severity === "off") return;
  const findings = files.get(approvals.path) ?? [];
  for (const claim of approvals.claims) {
    if (!desk.approved.has(claim))
      findings.push({ ...unusedFinding(claim), severity, furniture: false });
  }
  if (findings.length > 0) files.set(approvals.path, findings);
}

/** Fingerprints count what came before, so they come after the order, and the baseline after them. */
function fileReport(path: string, findings: SettledFinding[], desk: Desk): SettledFile {
  const fingerprinter = createFingerprinter();
  const named: SettledFinding[] = [];
  for (const finding of findings.sort(compareFindings)) {
    const fingerprint = fingerprinter(finding);
    const suppressed = finding.suppressed ?? byBaseline(path, fingerprint, desk);
    named.push({ ...finding, fingerprint, suppressed });
  }
  return { path, findings: named };
}
