import type { Report } from "../../model.ts";
import { harmless } from "../harmless.ts";
import { rowsByFile } from "../rows.ts";

const grades = { error: "Error", warning: "Warning", info: "Info" } as const;

/** `path: line 1, col 2, Error - message (rule)`, one a line, as in ESLint's format of the same name. */
export function* compact(report: Report): Generator<string> {
  for (const { path, rows } of rowsByFile(report)) {
    for (const { line, column, severity, message, rule } of rows) {
      const place = `${path}: line ${line}, col ${column}`;
      yield `${harmless(`${place}, ${grades[severity]} - ${message} (${rule})`)}\n`;
    }
  }
}
