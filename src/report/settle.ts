import type {
  Contradiction,
  DocumentResult,
  FileReport,
  Finding,
  PageFinding,
  Report,
} from "../model.ts";
import { unusedFinding } from "./approval-findings.ts";
import type { Approvals } from "./approved-claims.ts";
import { compareFindings, compareText } from "./compare.ts";
import { dedupe } from "./dedupe.ts";
import { byBaseline, type Desk, openDesk } from "./desk.ts";
import { createFingerprinter } from "./fingerprint.ts";
import { gatherFurniture } from "./gather-furniture.ts";
import { settleContradictions } from "./settle-contradictions.ts";
import { settleFindings } from "./settle-findings.ts";
import { configured, type SettleSettings } from "./settle-settings.ts";
import { summarize } from "./summarize.ts";
import { suppressionFindings, unusedFindings } from "./suppression-findings.ts";

export type { FileConfig, SettleSettings } from "./settle-settings.ts";

/**
 * Makes the report out of what linting and the corpus stage found: severity by law and config, what comments, approved
 * claims and the baseline settle (the first of these that does), fingerprints, order and counts. The order of `results`
 * and `contradictions` does not matter; what they hold is left alone.
 */
export function settle(
  results: readonly DocumentResult[],
  contradictions: readonly Contradiction[],
  settings: SettleSettings,
): Report {
  const desk = openDesk(results, settings);
  const files = new Map<string, PageFinding[]>();
  for (const result of results) files.set(result.path, settleFindings(result, desk));
  const gathered = gatherFurniture(files);
  const settled = settleContradictions(contradictions, desk);
  for (const { path } of results) gathered.get(path)?.push(...findingsOnSuppressions(path, desk));
  if (settings.approvals !== null && settings.wholeSite) {
    tellUnused(gathered, settings.approvals, desk);
  }
  const reports = [...gathered].map(([path, findings]) => fileReport(path, findings, desk));
  reports.sort((one, other) => compareText(one.path, other.path));
  const report: Report = {
    version: 1,
    tool: settings.tool,
    files: reports,
    contradictions: settled,
    summary: summarize(reports, settled, results.length),
  };
  return settings.dedupe ? dedupe(report) : report;
}

function findingsOnSuppressions(path: string, desk: Desk): Finding[] {
  const suppressions = desk.suppressions.get(path);
  if (suppressions === undefined) return [];
  const findings = suppressionFindings(suppressions, desk.known);
  if (desk.settings.reportUnused) findings.push(...unusedFindings(suppressions, desk.uses));
  const config = desk.settings.configOf(path);
  return findings.flatMap((finding) => {
    const severity = configured(finding.rule, config) ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}

function tellUnused(files: Map<string, Finding[]>, approvals: Approvals, desk: Desk): void {
  const rule = "approved-claims/unused";
  const severity = configured(rule, desk.settings.configOf(approvals.path)) ?? "info";
  if (severity === "off") return;
  const findings = files.get(approvals.path) ?? [];
  for (const claim of approvals.claims) {
    if (!desk.approved.has(claim)) findings.push({ ...unusedFinding(claim), severity });
  }
  if (findings.length > 0) files.set(approvals.path, findings);
}

/** Fingerprints count what came before, so they come after the order, and the baseline after them. */
function fileReport(path: string, findings: Finding[], desk: Desk): FileReport {
  const fingerprinter = createFingerprinter();
  const named: Finding[] = [];
  for (const finding of findings.sort(compareFindings)) {
    const fingerprint = fingerprinter(finding);
    const suppressed = finding.suppressed ?? byBaseline(path, fingerprint, desk);
    named.push({ ...told(finding), fingerprint, suppressed });
  }
  return { path, findings: named };
}

/** What a report says of a finding: less than linting a page does. */
function told(finding: Finding): Finding {
  const { furniture, hint, ...rest } = finding as PageFinding;
  void furniture;
  void hint;
  return rest;
}
