/** One line of the table: what was measured, the figure, and the target that it is held against. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target?: string;
}

/** Prints rows under a heading, in columns. */
export function printTable(heading: string, rows: readonly Row[]): void {
  const what = Math.max(...rows.map((row) => row.what.length));
  const figure = Math.max(...rows.map((row) => row.figure.length));
  const lines = rows.map(
    (row) => `  ${row.what.padEnd(what)}  ${row.figure.padStart(figure)}  ${row.target ?? ""}`,
  );
  process.stdout.write(`${heading}\n${lines.map((line) => line.trimEnd()).join("\n")}\n\n`);
}
