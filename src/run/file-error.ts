/** A data file (a baseline, a state, a register) that cannot be used: what is wrong, and where. Line and column count from 1. */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;

  constructor(
    message: string,
    path: string,
    line: number | null = null,
    column: number | null = null,
  ) {
    super(message);
    this.path = path;
    this.line = line;
    this.column = column;
  }
}
