import { harmless } from "../report/harmless.ts";

/** Rows of cells as columns of text, each line ending in a newline. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map((cell) => harmless(cell)));
  const widths: number[] = [];
  for (const row of safe) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return safe
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}
