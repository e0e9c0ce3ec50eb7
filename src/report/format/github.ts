import type { Report } from "../../model.ts";
import { harmless, harmlessLine } from "../harmless.ts";
import { type Row, rowsByFile } from "../rows.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** Workflow commands of GitHub Actions, which become annotations of the changed files. */
export function* github(report: Report): Generator<string> {
  for (const { rows } of rowsByFile(report)) {
    for (const row of rows) yield annotation(row);
  }
}

function annotation(row: Row): string {
  const { severity, path, line, column, endLine, endColumn, rule } = row;
  const properties = [`file=${property(path)}`, `line=${line}`, `endLine=${endLine}`];
  // GitHub takes columns only where start and end share a line.
  if (line === endLine) properties.push(`col=${column}`, `endColumn=${endColumn}`);
  properties.push(`title=${property(rule)}`);
  return `::${commands[severity]} ${properties.join(",")}::${data(row)}\n`;
}

function data({ message, note, expected }: Row): string {
  const lines = [message];
  if (note !== "") lines.push(note);
  if (expected.length > 0) lines.push(`Better: ${expected.join("; ")}`);
  return lines.map((line) => harmlessLine(line).replaceAll("%", "%25")).join("%0A");
}

function property(text: string): string {
  return harmless(text).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}
