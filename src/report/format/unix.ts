import type { Report } from "../../model.ts";
import { harmless } from "../harmless.ts";
import { rowsByFile } from "../rows.ts";

/** `path:line:column: severity: message [rule]`, one a line: for vim, for grep, for other programs. */
export function* unix(report: Report): Generator<string> {
  for (const { path, rows } of rowsByFile(report)) {
    for (const { line, column, severity, message, rule } of rows) {
      yield `${harmless(`${path}:${line}:${column}: ${severity}: ${message} [${rule}]`)}\n`;
    }
  }
}
