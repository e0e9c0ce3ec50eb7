import type { Io } from "./io.ts";
import { reasonOf } from "../run/reason-of.ts";
import { RunError } from "../run/run-error.ts";
import { main } from "./main.ts";

export { main };

/** Runs the command line of this process and sets its exit code. */
export async function runHere(): Promise<void> {
  const { stdout, stderr, env } = process;
  // Who writes is told of a closed pipe or a full disk; nobody else has to hear of it.
  for (const stream of [stdout, stderr]) stream.on("error", () => {});
  process.exitCode = 2;
  const io: Io = {
    // Opening it takes time, and most runs do without.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    env,
    get cwd() {
      return workingFolder();
    },
  };
  process.exitCode = await main(process.argv.slice(2), io);
}

/** Throws RunError where somebody has removed it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new RunError(`Cannot read the working directory: ${reasonOf(error)}`);
  }
}
