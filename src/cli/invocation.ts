import type { ExitCode, Io } from "./io.ts";
import type { Flags } from "./options.ts";

/** A command line, understood. */
export interface Invocation {
  readonly command: string;
  readonly operands: readonly string[];
  readonly flags: Flags;
}

export type Command = (invocation: Invocation, io: Io) => Promise<ExitCode>;
