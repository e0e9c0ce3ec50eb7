import { Worker } from "node:worker_threads";
import type { Done, Task } from "./lint-task.ts";
import type { RunRequest } from "./prepare-run.ts";

/** What a helping thread has to know of a run. */
export interface HelperData extends Pick<RunRequest, "cwd" | "formatIn" | "config" | "flags"> {
  readonly caches: boolean;
}

/** The work that helping threads share with the main one. */
export interface Work {
  /** The next tasks for one of them; none when none are left. */
  readonly take: () => readonly Task[];
  readonly done: (done: Done) => void;
  /** A thread has ended before its time: what it was about to do, and perhaps the task that it ended in, and why. */
  readonly lost: (tasks: readonly Task[], culprit: Task | null, reason: string) => void;
}

/** What a thread says: that it is there, or what has become of a task. */
export type Message = "ready" | Done;

/** A thread that has fewer tasks than this left is given more, so that it never waits for the main thread. */
const FEW = 8;

/** Starts threads that take tasks until there are none left; returns what ends them. */
export function startHelpers(count: number, data: HelperData, work: Work): () => void {
  const stops = Array.from({ length: count }, () => startHelper(data, work));
  return () => {
    for (const stop of stops) stop();
  };
}

function startHelper(data: HelperData, { take, done, lost }: Work): () => void {
  const worker = new Worker(new URL("lint-worker.js", import.meta.url), { workerData: data });
  const given: Task[] = [];
  let ready = false;
  let reason: string | null = null;
  const give = (): void => {
    const tasks = take();
    if (tasks.length === 0) return;
    given.push(...tasks);
    worker.postMessage(tasks);
  };
  worker.on("message", (message: Message) => {
    if (message === "ready") {
      ready = true;
      give();
      return;
    }
    given.splice(
      given.findIndex(({ index }) => index === message.index),
      1,
    );
    if (given.length < FEW) give();
    done(message);
  });
  worker.on("error", (error) => {
    reason = error.message;
  });
  worker.on("exit", (code) => {
    const culprit = (ready ? given.shift() : null) ?? null;
    lost(given, culprit, reason ?? `exit code ${code}`);
  });
  return () => {
    worker.removeAllListeners();
    void worker.terminate();
  };
}
