/** A pattern that cannot be read; `column` counts from 1 within the pattern. */
export class PatternError extends Error {
  override readonly name = "PatternError";
  readonly pattern: string;
  readonly column: number;

  constructor(message: string, pattern: string, column: number) {
    super(message);
    this.pattern = pattern;
    this.column = column;
  }
}
