import { staleEntries } from "../report/baseline.ts";
import { countOf } from "../report/count-of.ts";
import { lintFiles, type LintOutcome } from "../run/lint-files.ts";
import { progress } from "../run/progress.ts";
import { destinationsOf } from "./destination.ts";
import { exitCodeOf } from "./exit-code-of.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { lintRequest } from "./lint-request.ts";
import { tellProblems } from "./tell-problems.ts";
import { tell } from "./tell.ts";
import { UsageError } from "./usage-error.ts";
import { writeReport } from "./write-report.ts";

/** `claimlint <paths>`: lints, prints the report, and judges by it. */
export async function lint(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { flags } = invocation;
  if (flags["print-config"] !== null) {
    return (await import("./print-config.ts")).printConfig(flags["print-config"], flags, io);
  }
  const destinations = await destinationsOf(flags.format);
  if (flags["prune-baseline"] && flags.since !== null) {
    throw new UsageError(
      "Unexpected --prune-baseline with --since, which hides what has not changed",
    );
  }
  const request = await lintRequest(invocation, io);
  const line = progress(io.stderr);
  const outcome = await lintFiles({ ...request, onProgress: line.start }).finally(line.stop);
  if (flags["write-baseline"] !== null) {
    const { writeBaseline } = await import("./write-baseline.ts");
    await writeBaseline(outcome, io);
    return tellProblems(outcome.run, io);
  }
  await writeReport(outcome.report, destinations, outcome, flags, io);
  if (flags.stats) await (await import("./tell-statistics.ts")).tellStatistics(outcome.results, io);
  if (flags["prune-baseline"]) {
    await (await import("./write-baseline.ts")).pruneBaselineFile(outcome, io);
  } else if (flags.since === null) {
    await tellStale(outcome, io);
  }
  const code = await tellProblems(outcome.run, io);
  if (code !== 0) return code;
  return exitCodeOf(outcome.report, flags, outcome.run.scope.settings);
}

async function tellStale({ report, baseline }: LintOutcome, io: Io): Promise<void> {
  if (baseline === null || baseline.value === null) return;
  const stale = staleEntries(baseline.value, report).length;
  if (stale === 0) return;
  await tell(
    io,
    `${countOf(stale, "finding")} of the baseline no longer there; --prune-baseline drops what is gone`,
  );
}
