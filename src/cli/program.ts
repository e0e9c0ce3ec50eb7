import { main } from "./main.ts";

export { main };

/** Runs the command line of this process and sets its exit code. */
export async function runHere(): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  // Who writes is told of a closed pipe or a full disk; nobody else has to hear of it.
  for (const stream of [stdout, stderr]) stream.on("error", () => {});
  process.exitCode = 2;
  const io = { stdin, stdout, stderr, env, cwd: process.cwd() };
  process.exitCode = await main(process.argv.slice(2), io);
}
