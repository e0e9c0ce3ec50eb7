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
  const repeats = new Map<string, [Finding, ...Finding[]]>();
  /** Each finding that is left, with all that say the same. */
  const told: [Finding, ...Finding[]][] = [];
  for (const finding of findings) {
    const key = finding.suppressed === null ? keyOf(finding) : null;
    const same = key === null ? undefined : repeats.get(key);
    if (same !== undefined) {
      same.push(finding);
      continue;
    }
    const first: [Finding, ...Finding[]] = [finding];
    if (key !== null) repeats.set(key, first);
    told.push(first);
  }
  return { path, findings: told.map((same) => withRepeats(same, path)) };
}

function keyOf({ rule, severity, text }: Finding): string {
  return `${rule}\n${severity}\n${text.toLowerCase()}`;
}

function withRepeats(
  [finding, ...others]: readonly [Finding, ...Finding[]],
  path: string,
): Finding {
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
