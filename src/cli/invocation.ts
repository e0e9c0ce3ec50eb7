import type { ExitCode, Io } from "./io.ts";
import type { Flags } from "./options.ts";

/** A command line, understood. */
export interface Invocation {
  readonly command: string;
  readonly operands: readonly string[];
  readonly flags: Flags;
}

/** Does what a command line asks for and returns the exit code. Throws what `tellError` tells. */
export type Command = (invocation: Invocation, io: Io) => Promise<ExitCode>;
