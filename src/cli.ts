#!/usr/bin/env node
import { main } from "./cli/main.ts";

const { stdin, stdout, stderr, env } = process;
// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
process.exitCode = 2;
// Not awaited at the top: what loads on demand imports the file that this stands in, and would wait for it.
void run();

async function run(): Promise<void> {
  const io = { stdin, stdout, stderr, env, cwd: process.cwd() };
  process.exitCode = await main(process.argv.slice(2), io);
}
