import { main } from "./main.ts";

export { main };

/** Runs the command line of this process and sets its exit code. */
export async function runHere(): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  process.exitCode = 2;
  const io = { stdin, stdout, stderr, env, cwd: process.cwd() };
  process.exitCode = await main(process.argv.slice(2), io);
}
