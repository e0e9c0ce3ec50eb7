import { staleEntries } from "../report/baseline.ts";
import { countOf } from "../report/count-of.ts";
import { type LintRequest, lintFiles, type LintOutcome } from "../run/lint-files.ts";
import { absolutePath } from "../run/posix-path.ts";
import { progress } from "../run/progress.ts";
import { seenBy } from "../run/seen-by.ts";
import { checkTogether } from "./check-together.ts";
import { type Destination, destinationsOf } from "./destination.ts";
import { exitCodeOf } from "./exit-code-of.ts";
import { hintAtCommand } from "./hint-at-command.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { lintRequest } from "./lint-request.ts";
import type { Flags } from "./options.ts";
import { tellProblems } from "./tell-problems.ts";
import { tell } from "./tell.ts";
import { UsageError } from "./usage-error.ts";
import { writeReport } from "./write-report.ts";

/** `claimlint <paths>`: lints, prints the report, and judges by it. */
export async function lint(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { flags } = invocation;
  checkTogether(invocation);
  if (flags["print-config"] !== null) {
    return (await import("./print-config.ts")).printConfig(flags["print-config"], flags, io);
  }
  const destinations = await destinationsOf(flags.format);
  const request = await lintRequest(invocation, io);
  if (flags.watch) return watchAll(request, destinations, flags, io);
  const outcome = await lintOnce(request, io);
  if (flags["prune-baseline"] && outcome.baseline === null) {
    throw new UsageError(
      "Unexpected --prune-baseline without a baseline, expected --baseline FILE",
    );
  }
  if (flags["write-baseline"] !== null) {
    await (await import("./write-baseline.ts")).writeBaseline(outcome, io);
    return tellProblems(outcome.run, io);
  }
  await show(outcome, destinations, flags, io);
  if (flags["prune-baseline"]) {
    await (await import("./write-baseline.ts")).pruneBaselineFile(outcome, io);
  } else if (flags.since === null) {
    await tellStale(outcome, io);
  }
  const problems = hintAtCommand(outcome.run.problems, invocation.operands);
  const code = await tellProblems({ ...outcome.run, problems }, io);
  if (code !== 0) return code;
  return exitCodeOf(outcome.report, flags, outcome.run.scope.settings);
}

async function lintOnce(request: LintRequest, io: Io): Promise<LintOutcome> {
  const line = progress(io.stderr);
  return lintFiles({ ...request, onProgress: line.start }).finally(line.stop);
}

async function show(
  outcome: LintOutcome,
  destinations: readonly Destination[],
  flags: Flags,
  io: Io,
): Promise<void> {
  await writeReport(outcome.report, destinations, outcome, flags, io);
  if (!flags.stats) return;
  const { tellStatistics } = await import("./tell-statistics.ts");
  await tellStatistics(outcome.results.length, outcome.statistics, io);
}

async function watchAll(
  request: LintRequest,
  destinations: readonly Destination[],
  flags: Flags,
  io: Io,
): Promise<never> {
  if (request.input !== null) {
    throw new UsageError("Unexpected --watch with standard input, expected files or folders");
  }
  const { watch } = await import("./watch.ts");
  const files = [request.cache?.file ?? null, ...destinations.map(({ file }) => file)];
  const written = files.flatMap((file) => (file === null ? [] : [absolutePath(io.cwd, file)]));
  const run = async (): Promise<LintOutcome["run"]> => {
    const outcome = await lintOnce(request, io);
    await show(outcome, destinations, flags, io);
    await tellProblems(outcome.run, io);
    return outcome.run;
  };
  return watch(run, new Set(written), io);
}

async function tellStale(outcome: LintOutcome, io: Io): Promise<void> {
  const { baseline, settled } = outcome;
  if (baseline === null || baseline.value === null) return;
  const stale = staleEntries(baseline.value, settled, seenBy(outcome)).length;
  if (stale === 0) return;
  await tell(
    io,
    `${countOf(stale, "finding")} of the baseline no longer there; --prune-baseline drops what is gone`,
  );
}
