import type { Report } from "../model.ts";
import { dedupe } from "../report/dedupe.ts";
import { lintFiles as run } from "../run/lint-files.ts";
import type { Problem } from "../run/problem.ts";
import { type LintOptions, requestOf } from "./request-of.ts";

/** How files are linted. */
export interface LintFilesOptions extends LintOptions {
  /** Whether the documents are compared with each other. Default: as the configuration says, else true. */
  readonly corpus?: boolean;
  /** Path of a baseline: what it holds is suppressed in the report. */
  readonly baseline?: string;
  /** Report the same words of a page once. */
  readonly dedupe?: boolean;
}

/**
 * Lints files, folders and globs and compares the documents. Rejects where nothing can be done at all; what could not be
 * read, and why, is told in `problems`.
 */
export async function lintFiles(
  paths: readonly string[],
  options: LintFilesOptions = {},
): Promise<Report & { readonly problems: readonly Problem[] }> {
  const { report, run: done } = await run({
    ...requestOf(options),
    operands: paths,
    corpus: options.corpus ?? null,
    baseline: options.baseline ?? null,
  });
  return { ...(options.dedupe ? dedupe(report) : report), problems: done.problems };
}
