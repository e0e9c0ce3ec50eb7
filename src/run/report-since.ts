import type { SettledReport } from "../report/settled-report.ts";
import { summarize } from "../report/summarize.ts";
import type { Changed } from "./since.ts";

/** The report with only those findings that touch a changed line; of contradictions only such were looked for. */
export function reportSince(report: SettledReport, changed: Changed): SettledReport {
  const files = report.files.map(({ path, findings }) => ({
    path,
    findings: findings.filter(({ line, endLine }) => changed(path, line, endLine)),
  }));
  const { contradictions, summary } = report;
  return { ...report, files, summary: summarize(files, contradictions, summary.files) };
}
