import type { FailOn } from "../config/config.ts";
import type { Report, Severity } from "../model.ts";
import { staleEntries } from "../report/baseline.ts";
import { countOf } from "../report/count-of.ts";
import { summarize } from "../report/summarize.ts";
import { lintFiles, type LintOutcome } from "../run/lint-files.ts";
import { absolutePath } from "../run/posix-path.ts";
import { progress } from "../run/progress.ts";
import { writeFile } from "../run/write-file.ts";
import { destinationsOf } from "./destination.ts";
import { fails } from "./fails.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { runRequest } from "./run-request.ts";
import { tell } from "./tell.ts";
import { UsageError } from "./usage-error.ts";
import { wantsColor } from "./wants-color.ts";
import { write } from "./write.ts";

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
  const request = await runRequest(invocation, io);
  const line = progress(io.stderr);
  const outcome = await lintFiles({
    ...request,
    corpus: flags.corpus,
    dedupe: flags.dedupe ?? false,
    reportUnused: flags["report-unused"],
    baseline: flags["write-baseline"] || flags.baseline,
    newBaseline: flags["write-baseline"] !== null,
    since: flags.since,
    state: flags.state,
    onProgress: line.start,
  });
  line.stop();
  if (flags["write-baseline"] !== null) {
    const { writeBaseline } = await import("./write-baseline.ts");
    await writeBaseline(outcome, io);
    return tellProblems(outcome, io);
  }
  const report = flags.quiet ? errorsOnly(outcome.report) : outcome.report;
  for (const { format, file } of destinations) {
    const color = file === null && wantsColor(flags.color, io);
    const chunks = format(report, { color, rules: outcome.rules, references: outcome.references });
    if (file === null) await write(io.stdout, chunks);
    else writeFile(absolutePath(io.cwd, file), chunks);
  }
  if (flags.stats) await (await import("./tell-statistics.ts")).tellStatistics(outcome.results, io);
  if (flags["prune-baseline"]) {
    await (await import("./write-baseline.ts")).pruneBaselineFile(outcome, io);
  } else if (flags.since === null) {
    await tellStale(outcome, io);
  }
  const code = await tellProblems(outcome, io);
  if (code !== 0) return code;
  const { settings } = outcome.run.scope;
  const failOn = (flags["fail-on"] as FailOn | null) ?? settings.failOn;
  return fails(outcome.report, failOn, flags["max-warnings"] ?? settings.maxWarnings) ? 1 : 0;
}

function errorsOnly(report: Report): Report {
  const isError = ({ severity }: { severity: Severity }): boolean => severity === "error";
  const files = report.files.map(({ path, findings }) => ({
    path,
    findings: findings.filter(isError),
  }));
  const contradictions = report.contradictions.filter(isError);
  return {
    ...report,
    files,
    contradictions,
    summary: summarize(files, contradictions, report.summary.files),
  };
}

/** Says what could not be done, and returns 2 if there was something. */
async function tellProblems({ run }: LintOutcome, io: Io): Promise<0 | 2> {
  for (const note of run.notes) await tell(io, note);
  for (const { message } of run.problems) await tell(io, message);
  return run.problems.length > 0 ? 2 : 0;
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
