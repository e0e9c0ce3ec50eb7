import type { Contradiction, Finding, Report } from "../../model.ts";
import { csvCell } from "../csv-cell.ts";
import { harmlessLine } from "../harmless.ts";

const columns = [
  "path",
  "line",
  "column",
  "severity",
  "rule",
  "verdict",
  "words",
  "sentence",
  "message",
  "why",
  "better",
  "law",
  "other path",
  "other line",
  "other column",
  "other words",
  "set aside by",
  "set aside because",
  "fingerprint",
] as const;

type Cells = Readonly<Record<(typeof columns)[number], string | number>>;

/** CSV (RFC 4180) for a spreadsheet: a row a finding or contradiction, those that are set aside too. */
export function* csv(report: Report): Generator<string> {
  yield `${columns.join(",")}\r\n`;
  for (const { path, findings } of report.files) {
    for (const finding of findings) yield row(cellsOfFinding(path, finding));
  }
  for (const contradiction of report.contradictions) yield row(cellsOfContradiction(contradiction));
}

function row(cells: Cells): string {
  return `${columns.map((column) => csvCell(cells[column])).join(",")}\r\n`;
}

function cellsOfFinding(path: string, finding: Finding): Cells {
  const { line, column, severity, rule, verdict, text, sentence, message, note } = finding;
  return {
    path,
    line,
    column,
    severity,
    rule,
    verdict,
    words: text,
    sentence,
    message,
    why: harmlessLine(note),
    better: finding.expected.join("; "),
    law: finding.references.join("; "),
    "other path": "",
    "other line": "",
    "other column": "",
    "other words": "",
    "set aside by": finding.suppressed?.kind ?? "",
    "set aside because": finding.suppressed?.reason ?? "",
    fingerprint: finding.fingerprint,
  };
}

function cellsOfContradiction(contradiction: Contradiction): Cells {
  const { a, b, severity, rule, grade, message, note, suppressed, fingerprint } = contradiction;
  return {
    path: a.path,
    line: a.line,
    column: a.column,
    severity,
    rule,
    verdict: grade,
    words: a.text,
    sentence: a.sentence,
    message,
    why: harmlessLine(note),
    better: "",
    law: "",
    "other path": b.path,
    "other line": b.line,
    "other column": b.column,
    "other words": b.text,
    "set aside by": suppressed?.kind ?? "",
    "set aside because": suppressed?.reason ?? "",
    fingerprint,
  };
}
