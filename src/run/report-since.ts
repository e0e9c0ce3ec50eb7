import type { Location } from "../model.ts";
import type { SettledReport } from "../report/settled-report.ts";
import { summarize } from "../report/summarize.ts";
import type { Changed } from "./since.ts";

/** The report with only what touches a changed line; a contradiction stays if one of its places does. */
export function reportSince(report: SettledReport, changed: Changed): SettledReport {
  const isNew = (path: string, { line, endLine }: Location): boolean =>
    changed(path, line, endLine);
  const files = report.files.map(({ path, findings }) => ({
    path,
    findings: findings.filter((finding) => isNew(path, finding)),
  }));
  const contradictions = report.contradictions.filter(
    ({ a, b }) => isNew(a.path, a) || isNew(b.path, b),
  );
  const summary = summarize(files, contradictions, report.summary.files);
  return { ...report, files, contradictions, summary };
}
