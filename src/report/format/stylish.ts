import { styleText } from "node:util";
import type { Report, Severity, Summary } from "../../model.ts";
import { countOf } from "../count-of.ts";
import type { FormatContext } from "../format.ts";
import { harmless } from "../harmless.ts";
import { type FileRows, rowsByFile } from "../rows.ts";

type Style = Parameters<typeof styleText>[0] & string;
type Paint = (style: Style, text: string) => string;

/** Longer messages push their own rule to the right, not everybody's. */
const widestMessage = 100;

const colors = { error: "red", warning: "yellow", info: "blue" } as const satisfies Record<
  Severity,
  Style
>;

/** A table a file, in the columns of ESLint's format of the same name, and the counts; nothing if there is nothing. */
export function* stylish(report: Report, context: FormatContext): Generator<string> {
  const paint: Paint = context.color
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
  let any = false;
  for (const file of rowsByFile(report)) {
    if (file.rows.length === 0) continue;
    any = true;
    yield table(file, paint);
  }
  if (any) yield totals(report.summary, paint);
}

function table({ path, rows }: FileRows, paint: Paint): string {
  const cells = rows.map((row) => ({
    line: String(row.line),
    column: String(row.column),
    severity: row.severity,
    message: harmless(row.message),
    rule: harmless(row.rule),
  }));
  const lineWidth = widest(cells.map(({ line }) => line));
  const columnWidth = widest(cells.map(({ column }) => column));
  const severityWidth = widest(cells.map(({ severity }) => severity));
  const messageWidth = Math.min(widestMessage, widest(cells.map(({ message }) => message)));
  let text = `\n${paint("underline", harmless(path))}\n`;
  for (const { line, column, severity, message, rule } of cells) {
    const gap = " ".repeat(columnWidth - column.length);
    const place = " ".repeat(lineWidth - line.length) + paint("dim", `${line}:${column}`) + gap;
    const grade = paint(colors[severity], severity) + " ".repeat(severityWidth - severity.length);
    text += `  ${place}  ${grade}  ${message.padEnd(messageWidth)}  ${paint("dim", rule)}\n`;
  }
  return text;
}

function totals(summary: Summary, paint: Paint): string {
  const { errors, warnings, infos, contradictions, tensions, suppressed } = summary;
  const style = errors > 0 ? "red" : warnings > 0 ? "yellow" : "blue";
  const grades = [countOf(errors, "error"), countOf(warnings, "warning")];
  if (infos > 0) grades.push(countOf(infos, "info"));
  const problems = countOf(errors + warnings + infos, "problem");
  let text = `\n${paint("bold", paint(style, `✖ ${problems} (${grades.join(", ")})`))}\n`;
  const asides: string[] = [];
  if (contradictions > 0) asides.push(countOf(contradictions, "contradiction"));
  if (tensions > 0) asides.push(countOf(tensions, "tension"));
  if (suppressed > 0) asides.push(`${suppressed} suppressed`);
  if (asides.length > 0) text += `  ${paint("dim", asides.join(", "))}\n`;
  return text;
}

function widest(texts: readonly string[]): number {
  let width = 0;
  for (const text of texts) width = Math.max(width, text.length);
  return width;
}
