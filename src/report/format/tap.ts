import type { Report } from "../../model.ts";
import { harmless, harmlessJson } from "../harmless.ts";
import { type FileRows, type Row, rowsByFile } from "../rows.ts";

/** TAP version 14: a test point a file, not ok with errors or warnings, its findings as YAML below it. */
export function* tap(report: Report): Generator<string> {
  const files = [...rowsByFile(report)];
  yield `TAP version 14\n1..${files.length}\n`;
  for (const [index, file] of files.entries()) yield testPoint(index + 1, file);
}

function testPoint(number: number, { path, rows }: FileRows): string {
  const fails = rows.some(({ severity }) => severity !== "info");
  const name = harmless(path).replace(/[\\#]/g, (mark) => `\\${mark}`);
  let text = `${fails ? "not ok" : "ok"} ${number} - ${name}\n`;
  if (rows.length === 0) return text;
  text += "  ---\n  findings:\n";
  for (const row of rows) text += `    - ${diagnosticOf(row)}\n`;
  return `${text}  ...\n`;
}

/** JSON on one line is YAML, and needs no escapes of its own. */
function diagnosticOf({ line, column, severity, rule, message }: Row): string {
  return harmlessJson(JSON.stringify({ line, column, severity, rule, message: harmless(message) }));
}
