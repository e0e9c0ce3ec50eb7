/** A thread that helps with linting: it is sent tasks and answers each when it is done. */
import { parentPort, workerData } from "node:worker_threads";
import type { HelperData, Message } from "./helpers.ts";
import { type Done, lintTask, type Task } from "./lint-task.ts";
import { packResult } from "./pack-result.ts";
import { absolutePath } from "./posix-path.ts";
import { readBytes } from "./read-bytes.ts";
import { createScopes } from "./scopes.ts";

const data = workerData as HelperData;
const scopes = createScopes(data.config, data.flags);
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (tasks: readonly Task[]) => {
  last = last.then(async () => work(tasks));
});
say("ready");

async function work(tasks: readonly Task[]): Promise<void> {
  let reading = read(tasks[0]);
  for (const [index, task] of tasks.entries()) {
    const bytes = await reading;
    reading = read(tasks[index + 1]);
    say(await pack(task, await lintTask(task, bytes, data, scopes)));
  }
}

async function pack({ path }: Task, done: Done): Promise<Done> {
  const { linted } = done;
  if (linted === "known" || !("result" in linted)) return done;
  const { ruleset } = await scopes(absolutePath(data.cwd, path));
  return { ...done, linted: { packed: packResult(linted.result, ruleset) } };
}

async function read(task: Task | undefined): ReturnType<typeof readBytes> {
  return task === undefined ? { failed: "" } : readBytes(absolutePath(data.cwd, task.path));
}

function say(message: Message): void {
  parentPort?.postMessage(message);
}
