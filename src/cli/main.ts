import { help } from "./help.ts";
import type { ExitCode, Io } from "./io.ts";
import { loadCommand } from "./load-command.ts";
import { parse } from "./parse.ts";
import { tellError } from "./tell.ts";
import { version } from "../version.ts";
import { write } from "./write.ts";

/**
 * Runs a command line (without the names of node and of the script) and returns its exit code. Results go to stdout,
 * everything else to stderr. Never throws.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const invocation = parse(argv);
    if (invocation.flags.help) {
      await write(io.stdout, help(invocation.command));
      return 0;
    }
    if (invocation.flags.version) {
      await write(io.stdout, `${version}\n`);
      return 0;
    }
    const command = await loadCommand(invocation.command);
    return await command(invocation, io);
  } catch (error) {
    // Where stderr is full too, the exit code says what is left to say.
    await tellError(io, error).catch(() => {});
    return 2;
  }
}
