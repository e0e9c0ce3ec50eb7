import type { LintRequest } from "../run/lint-files.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { runRequest } from "./run-request.ts";

/** What a command line asks of a run and its report. Repeated words are told once where a report is written. */
export async function lintRequest(invocation: Invocation, io: Io): Promise<LintRequest> {
  const { flags } = invocation;
  return {
    ...(await runRequest(invocation, io)),
    corpus: flags.corpus,
    reportUnused: flags["report-unused"],
    baseline: flags["write-baseline"] || flags.baseline,
    newBaseline: flags["write-baseline"] !== null,
    since: flags.since,
    state: flags.state,
    keepClaims: false,
    onProgress: null,
  };
}
