import type { Report } from "../../model.ts";
import { harmless, harmlessJson } from "../harmless.ts";
import { hash } from "../hash.ts";
import { jsonList } from "../json-list.ts";
import { type Row, rowsByFile } from "../rows.ts";

const severities = { error: "major", warning: "minor", info: "info" } as const;

/** A Code Quality report of GitLab: JSON, one issue a place, each with a fingerprint of its own. */
export function* gitlab(report: Report): Generator<string> {
  yield "[";
  const rows = [...rowsByFile(report)].flatMap((file) => file.rows);
  yield* jsonList(rows, (row) => harmlessJson(JSON.stringify(issueOf(row))));
  yield "]\n";
}

function issueOf(row: Row): object {
  const { path, line, column, endLine, endColumn, rule, severity, message, fingerprint } = row;
  return {
    type: "issue",
    check_name: rule,
    description: harmless(message),
    severity: severities[severity],
    fingerprint: hash(`${path}\n${fingerprint}`),
    location: {
      path: path.replace(/^\.\//, ""),
      lines: { begin: line, end: endLine },
      positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
    },
  };
}
