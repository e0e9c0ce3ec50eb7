import { readDocument } from "../document/read-document.ts";
import type { Linter } from "../lint/create-linter.ts";
import type { DocumentResult } from "../model.ts";
import type { PackedResult } from "./pack-result.ts";
import { absolutePath } from "./posix-path.ts";
import type { RunRequest } from "./prepare-run.ts";
import { type Contents, readSource } from "./read-source.ts";
import type { Scopes } from "./scopes.ts";

/** A document to lint; plain data, fit for a worker. */
export interface Task {
  /** Its place among all of the run. */
  readonly index: number;
  readonly path: string;
  /** The key under which the cache has a result for its path; null if there is none, or no cache. */
  readonly known: string | null;
}

/** What has become of a task. */
export interface Done {
  readonly index: number;
  /** The key under which a result may be kept; empty without a cache. */
  readonly key: string;
  readonly linted: Linted;
}

/**
 * A result, packed where another thread has it; why there is none, which is a problem; why there need be none, which is a
 * note; or word that nothing has changed.
 */
export type Linted =
  | { readonly result: DocumentResult }
  | { readonly packed: PackedResult }
  | { readonly failed: string }
  | { readonly skipped: string }
  | "known";

/** Lints one document as it was read. What is wrong with the document is told in the answer. */
export async function lintTask(
  { index, path, known }: Task,
  read: Contents,
  { cwd, formatIn, caches }: Pick<RunRequest, "cwd" | "formatIn"> & { readonly caches: boolean },
  scopes: Scopes,
): Promise<Done> {
  const absolute = absolutePath(cwd, path);
  const { name, lint } = (await scopes(absolute)).linterOf(absolute);
  let key = "";
  if (caches && "bytes" in read) {
    const { cacheKey } = await import("./cache-key.ts");
    key = cacheKey(name, formatIn, read.bytes);
    if (key === known) return { index, key, linted: "known" };
  }
  const source = readSource(path, read, formatIn);
  if ("failed" in source || "skipped" in source) return { index, key, linted: source };
  return { index, key, linted: await lintSource(path, source, lint) };
}

async function lintSource(
  path: string,
  { text, format }: Extract<ReturnType<typeof readSource>, { readonly text: string }>,
  lint: Linter,
): Promise<Linted> {
  try {
    return { result: await lint(await readDocument(path, text, format)) };
  } catch (error) {
    return { failed: broke(path, error) };
  }
}

function broke(path: string, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [what = "", where = ""] = stack.split("\n");
  return `Cannot lint ${path}, which is a bug in claimlint: ${what} ${where.trim()}`.trimEnd();
}
