import type { Report } from "../../model.ts";
import { harmlessJson } from "../harmless.ts";

/** The report with one JSON object a line: findings, contradictions and, last, the summary, told apart by `type`. */
export function* ndjson(report: Report): Generator<string> {
  for (const { path, findings } of report.files) {
    for (const finding of findings) yield line({ type: "finding", path, ...finding });
  }
  for (const contradiction of report.contradictions) {
    yield line({ type: "contradiction", ...contradiction });
  }
  const { version, tool, summary } = report;
  yield line({ type: "summary", version, tool, ...summary });
}

function line(value: object): string {
  return `${harmlessJson(JSON.stringify(value))}\n`;
}
