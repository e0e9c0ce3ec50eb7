import { setImmediate } from "node:timers/promises";
import type { DocumentResult } from "../model.ts";
import { type HelperData, startHelpers } from "./helpers.ts";
import { helpersWanted } from "./helpers-wanted.ts";
import { type Done, lintTask, type Task } from "./lint-task.ts";
import { packResult, unpackResult } from "./pack-result.ts";
import { absolutePath } from "./posix-path.ts";
import type { Run } from "./prepare-run.ts";
import { readBytes } from "./read-bytes.ts";
import type { Contents } from "./read-source.ts";

/** Files that are read while the one before is linted: enough to keep the disk busy, few enough to hold in memory. */
const AHEAD = 8;
/** Files that a helping thread is given at once. */
const BATCH = 16;

/** A document that was linted, or that the cache knows. */
export interface LintedDocument {
  readonly result: DocumentResult;
  /** All that the result depends on, besides the path; empty where there is no cache or the document is no file. */
  readonly key: string;
  /** Whether the result is the cache's. */
  readonly known: boolean;
}

/**
 * Lints the documents of a run, in order, with the help of other threads where that is wanted and pays. A file that
 * cannot be read, or that breaks the linter, becomes a problem of the run; one that is not text, a note.
 */
export async function* lintEach(
  run: Run,
  only: readonly string[] = run.files,
): AsyncGenerator<LintedDocument> {
  const { input } = run;
  const { cwd, formatIn, config, flags, cache, concurrency } = run.request;
  const data: HelperData = { cwd, formatIn, config, flags, caches: cache !== null };
  if (input !== null) {
    const task = { index: 0, path: input.path, known: null };
    const done = await lintTask(task, input.contents, { ...data, caches: false }, run.scopes);
    const linted = await documentOf(run, task, done);
    if (linted !== null) yield linted;
  }

  const tasks = only.map((path, index): Task => ({
    index,
    path,
    known: cache?.keyOf(path) ?? null,
  }));
  const left = [...tasks].reverse();
  const finished = new Map<number, Done>();
  const reading: { readonly task: Task; readonly contents: Promise<Contents> }[] = [];
  let threads = 1;
  let stop = (): void => {};
  let wake = (): void => {};
  const start = Date.now();

  try {
    for (const task of tasks) {
      let done = finished.get(task.index);
      while (done === undefined) {
        await workOrWait(task.index);
        done = finished.get(task.index);
      }
      finished.delete(task.index);
      const linted = await documentOf(run, task, done);
      if (linted !== null) yield linted;
    }
  } finally {
    stop();
  }

  /** Lints what is next, or waits for the others where nothing is left to do. */
  async function workOrWait(index: number): Promise<void> {
    callHelpers(index);
    while (reading.length < (threads > 1 ? 2 : AHEAD)) {
      const task = left.pop();
      if (task === undefined) break;
      reading.push({ task, contents: readBytes(absolutePath(cwd, task.path)) });
    }
    const next = reading.shift();
    if (next === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      return;
    }
    const contents = await next.contents;
    finished.set(next.task.index, await lintTask(next.task, contents, data, run.scopes));
    // Whatever the others have to say is heard between two files.
    if (threads > 1) await setImmediate();
  }

  function callHelpers(index: number): void {
    if (threads > 1) return;
    const pace = { done: index, left: left.length, elapsed: Date.now() - start };
    const wanted = helpersWanted(concurrency, pace);
    if (wanted === 0) return;
    threads += wanted;
    stop = startHelpers(wanted, data, {
      take: () => takeBatch(),
      done: (done) => {
        finished.set(done.index, done);
        wake();
      },
      lost: (others, culprit, reason) => {
        // Linted by another thread; not so the one that may have been the cause.
        left.push(...[...others].reverse());
        if (culprit !== null) {
          const failed = `Cannot lint ${culprit.path}: the thread that linted it has ended (${reason})`;
          finished.set(culprit.index, { index: culprit.index, key: "", linted: { failed } });
        }
        wake();
      },
    });
  }

  /** Smaller batches towards the end, so that all threads end at about the same time. */
  function takeBatch(): Task[] {
    const size = Math.min(BATCH, Math.ceil(left.length / (4 * threads)));
    return left.splice(left.length - size, size).reverse();
  }
}

async function documentOf(
  run: Run,
  task: Task,
  { key, linted }: Done,
): Promise<LintedDocument | null> {
  const { cwd, cache } = run.request;
  const { path } = task;
  const { ruleset } = await run.scopes(absolutePath(cwd, path));
  if (linted === "known") {
    const [page, claims] = cache?.get(path, key) ?? [];
    if (page !== undefined && claims !== undefined)
      return { result: unpackResult(path, [page, claims], ruleset), key, known: true };
    // The cache is damaged there.
    const contents = await readBytes(absolutePath(cwd, path));
    const again = { ...task, known: null };
    const data = { ...run.request, caches: true };
    return documentOf(run, again, await lintTask(again, contents, data, run.scopes));
  }
  if ("packed" in linted) {
    if (key !== "") cache?.set(path, key, linted.packed);
    return { result: unpackResult(path, linted.packed, ruleset), key, known: false };
  }
  if ("result" in linted) {
    const { result } = linted;
    if (key !== "") cache?.set(path, key, packResult(result, ruleset));
    return { result, key, known: false };
  }
  if ("failed" in linted) run.problems.push({ path, message: linted.failed });
  else run.notes.push(linted.skipped);
  return null;
}
