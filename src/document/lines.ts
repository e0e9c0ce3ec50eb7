import type { Location } from "../model.ts";

/** Where the lines of a source start, as offsets. `\n`, `\r\n` and a lone `\r` each end a line. */
export interface Lines {
  readonly starts: readonly number[];
  readonly length: number;
}

const BREAK = /\r\n?|\n/g;

/** Find the lines of a source. A byte order mark at its start belongs to no line, so that it shifts no column. */
export function findLines(source: string): Lines {
  const starts = [source.charCodeAt(0) === 0xfeff ? 1 : 0];
  BREAK.lastIndex = 0;
  while (BREAK.test(source)) starts.push(BREAK.lastIndex);
  return { starts, length: source.length };
}

/** Line and column, from 1, of both ends of a stretch given by offsets. Offsets outside of the source are clamped. */
export function locate(lines: Lines, start: number, end: number): Location {
  const offset = clamp(start, 0, lines.length);
  const endOffset = clamp(end, offset, lines.length);
  const line = lineAt(lines, offset);
  const endLine = lineAt(lines, endOffset);
  return {
    line,
    column: columnAt(lines, line, offset),
    endLine,
    endColumn: columnAt(lines, endLine, endOffset),
    offset,
    endOffset,
  };
}

function lineAt(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}

function columnAt(lines: Lines, line: number, offset: number): number {
  return Math.max(offset - (lines.starts[line - 1] ?? 0), 0) + 1;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
