/** The work cannot be done, and somebody can do something about it; the message is one line. */
export class RunError extends Error {
  override readonly name = "RunError";
}
