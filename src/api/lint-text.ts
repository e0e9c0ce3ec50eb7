import type { Finding, Format } from "../model.ts";
import { lintFiles } from "../run/lint-files.ts";
import { RunError } from "../run/run-error.ts";
import { type LintOptions, requestOf } from "./request-of.ts";

/** Where a text is from, and how to read it. */
export interface LintTextOptions extends LintOptions {
  /** The path that the text stands for: by it go its format and its configuration. Default `text.txt`. */
  readonly path?: string;
  /** Read it as this, whatever the path. */
  readonly format?: Format;
}

/**
 * Lints one text, as it is, whatever encoding it declares, and gives its findings in order. Rejects where settings are
 * wrong, and where the linter breaks.
 */
export async function lintText(
  text: string,
  options: LintTextOptions = {},
): Promise<readonly Finding[]> {
  const { path = "text.txt", format = null } = options;
  const request = requestOf(options);
  const { report, run } = await lintFiles({
    ...request,
    operands: [],
    input: { path, contents: { text } },
    formatIn: format,
  });
  const [problem] = run.problems;
  if (problem !== undefined) throw new RunError(problem.message);
  return report.files[0]?.findings ?? [];
}
