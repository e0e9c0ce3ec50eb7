import type { Report } from "../../model.ts";
import { type Row, rowsByFile } from "../rows.ts";
import { xmlText } from "../xml-text.ts";

/** Checkstyle XML, which Jenkins, Sonar and reviewdog read. */
export function* checkstyle(report: Report): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  for (const { path, rows } of rowsByFile(report)) {
    yield `  <file name="${xmlText(path)}">\n${rows.map(error).join("")}  </file>\n`;
  }
  yield "</checkstyle>\n";
}

function error({ line, column, severity, message, rule }: Row): string {
  const place = `line="${line}" column="${column}" severity="${severity}"`;
  return `    <error ${place} message="${xmlText(message)}" source="${xmlText(`claimlint.${rule}`)}"/>\n`;
}
