import { findLines, locate } from "./lines.ts";

/** A place in a source, line and column from 1, and the text of the line. */
export interface Excerpt {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

/** Line and column of an offset of a source, with the line, to be shown to whoever has to mend it. */
export function excerptAt(source: string, offset: number): Excerpt {
  const lines = findLines(source);
  const { line, column } = locate(lines, offset, offset);
  const text = source.slice(lines.starts[line - 1], lines.starts[line]);
  return { line, column, excerpt: text.replace(/[\r\n]+$/, "") };
}
