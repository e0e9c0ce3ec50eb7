import type { Report } from "../../model.ts";
import { harmlessLine } from "../harmless.ts";
import { type FileRows, type Row, rowsByFile } from "../rows.ts";
import { xmlText } from "../xml-text.ts";

/** JUnit XML: a suite a file, a test case a finding. Errors and warnings are failures; infos pass and say so. */
export function* junit(report: Report): Generator<string> {
  const files = [...rowsByFile(report)];
  const all = files.flatMap(({ rows }) => rows);
  const tests = all.length + files.filter(({ rows }) => rows.length === 0).length;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="claimlint" tests="${tests}" failures="${failuresIn(all)}" errors="0">\n`;
  for (const file of files) yield suite(file);
  yield "</testsuites>\n";
}

function suite({ path, rows }: FileRows): string {
  const name = xmlText(path);
  const tests = Math.max(1, rows.length);
  let text = `  <testsuite name="${name}" tests="${tests}" failures="${failuresIn(rows)}" errors="0" skipped="0">\n`;
  if (rows.length === 0) text += `    <testcase name="no findings" classname="${name}"/>\n`;
  for (const row of rows) text += testcase(row, name);
  return `${text}  </testsuite>\n`;
}

function testcase(row: Row, classname: string): string {
  const { line, column, rule, severity, message } = row;
  const name = xmlText(`${line}:${column} ${rule}`);
  const inner =
    severity === "info"
      ? `<system-out>${bodyOf(row)}</system-out>`
      : `<failure type="${severity}" message="${xmlText(message)}">${bodyOf(row)}</failure>`;
  return `    <testcase name="${name}" classname="${classname}">${inner}</testcase>\n`;
}

function bodyOf({ path, line, column, message, note }: Row): string {
  const lines = [`${path}:${line}:${column}: ${message}`];
  if (note !== "") lines.push(harmlessLine(note));
  return lines.map((text) => xmlText(text)).join("\n");
}

function failuresIn(rows: readonly Row[]): number {
  return rows.filter(({ severity }) => severity !== "info").length;
}
