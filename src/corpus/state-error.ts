/** Thrown for a state that cannot be read: what is wrong, and in which line (from 1). */
export class StateError extends Error {
  override readonly name = "StateError";
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}
