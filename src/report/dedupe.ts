import type { FileReport, Finding, Related, Report } from "../model.ts";
import { summarize } from "./summarize.ts";

/**
 * The report with the same words under the same rule told once a page: the first finding counts the others in its message
 * and names their places. What is suppressed is left as it is. The summary counts what is left.
 */
export function dedupe(report: Report): Report {
  const files = report.files.map((file) => dedupeFile(file));
  const { contradictions, summary } = report;
  return { ...report, files, summary: summarize(files, contradictions, summary.files) };
}

function dedupeFile({ path, findings }: FileReport): FileReport {
  const repeats = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.suppressed !== null) continue;
    const key = keyOf(finding);
    const same = repeats.get(key);
    if (same === undefined) repeats.set(key, [finding]);
    else same.push(finding);
  }
  const kept: Finding[] = [];
  for (const finding of findings) {
    const same = finding.suppressed === null ? repeats.get(keyOf(finding)) : undefined;
    if (same === undefined) kept.push(finding);
    else if (same[0] === finding) kept.push(withRepeats(finding, same.slice(1), path));
  }
  return { path, findings: kept };
}

function keyOf({ rule, severity, text }: Finding): string {
  return `${rule}\n${severity}\n${text.toLowerCase()}`;
}

function withRepeats(finding: Finding, others: readonly Finding[], path: string): Finding {
  if (others.length === 0) return finding;
  const related: Related[] = others.map((other) => ({
    path,
    location: placeOf(other),
    message: "The same words again",
  }));
  return {
    ...finding,
    message: `${finding.message} (${others.length + 1} times on this page)`,
    related: [...finding.related, ...related],
  };
}

function placeOf(finding: Finding): Related["location"] {
  const { line, column, endLine, endColumn, offset, endOffset } = finding;
  return { line, column, endLine, endColumn, offset, endOffset };
}
