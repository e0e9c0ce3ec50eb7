import type { Report } from "../model.ts";
import { dedupe } from "../report/dedupe.ts";
import { lintFiles as run } from "../run/lint-files.ts";
import type { Problem } from "../run/problem.ts";
import { RunError } from "../run/run-error.ts";
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
 * Lints files, folders and globs and compares the documents. What could not be read, and why, is told in `problems`.
 * Rejects where settings are wrong, and where `paths` lead to no file at all.
 */
export async function lintFiles(
  paths: readonly string[],
  options: LintFilesOptions = {},
): Promise<Report & { readonly problems: readonly Problem[] }> {
  if (paths.length === 0) throw new RunError("Nothing to lint, expected files, folders or globs");
  const { report, run: done } = await run({
    ...requestOf(options),
    operands: paths,
    corpus: options.corpus ?? null,
    baseline: options.baseline ?? null,
  });
  const { files, problems } = done;
  const [problem] = problems;
  if (files.length === 0 && problem !== undefined) throw new RunError(problem.message);
  return { ...(options.dedupe ? dedupe(report) : report), problems };
}
