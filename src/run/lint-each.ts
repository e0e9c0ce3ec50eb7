import { readDocument } from "../document/read-document.ts";
import type { DocumentResult } from "../model.ts";
import type { Cache } from "./cache.ts";
import { absolutePath } from "./posix-path.ts";
import type { Run } from "./prepare-run.ts";
import { readAhead } from "./read-ahead.ts";
import { type Bytes, readSource } from "./read-source.ts";

/**
 * Lints the documents of a run one after the other. A file that cannot be read, or that breaks the linter, becomes a
 * problem of the run; one that is not text, a note.
 */
export async function* lintEach(
  run: Run,
  only: readonly string[] = run.files,
): AsyncGenerator<DocumentResult> {
  const { cwd, input, cache } = run.request;
  if (input !== null) {
    const result = await lintBytes(run, input.path, { bytes: input.bytes }, null);
    if (result !== null) yield result;
  }
  const paths = new Map(only.map((path) => [absolutePath(cwd, path), path]));
  for await (const [path, bytes] of readAhead([...paths.keys()])) {
    const result = await lintBytes(run, paths.get(path) ?? path, bytes, cache);
    if (result !== null) yield result;
  }
  save(run);
}

async function lintBytes(
  run: Run,
  path: string,
  read: Bytes,
  cache: Cache | null,
): Promise<DocumentResult | null> {
  const { cwd, formatIn } = run.request;
  const { ruleset, lint } = await run.scopes(absolutePath(cwd, path));
  const key =
    cache !== null && "bytes" in read ? cache.keyOf(ruleset.hash, formatIn, read.bytes) : "";
  const known = cache?.get(path, key) ?? null;
  if (known !== null) return known;
  const source = readSource(path, read, formatIn);
  if ("failed" in source) {
    run.problems.push({ path, message: source.failed });
    return null;
  }
  if ("skipped" in source) {
    run.notes.push(source.skipped);
    return null;
  }
  try {
    const document = await readDocument(path, source.text, source.format);
    const result = await lint(document);
    cache?.set(path, key, result);
    return result;
  } catch (error) {
    run.problems.push({ path, message: broke(path, error) });
    return null;
  }
}

function broke(path: string, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [what = "", where = ""] = stack.split("\n");
  return `Cannot lint ${path}, which is a bug in claimlint: ${what} ${where.trim()}`.trimEnd();
}

function save(run: Run): void {
  try {
    run.request.cache?.save();
  } catch (error) {
    // The work is done; the next run is slower, that is all.
    run.notes.push(error instanceof Error ? error.message : String(error));
  }
}
