import { existsSync } from "node:fs";
import {
  type Baseline,
  type BaselineEntry,
  createBaseline,
  printBaseline,
  pruneBaseline,
  staleEntries,
} from "../report/baseline.ts";
import { countOf } from "../report/count-of.ts";
import type { LintOutcome } from "../run/lint-files.ts";
import { absolutePath, reportPath } from "../run/posix-path.ts";
import { today } from "../run/today.ts";
import { writeFile } from "../run/write-file.ts";
import type { Io } from "./io.ts";
import { tell } from "./tell.ts";

const REASON = "Stood here before claimlint";

/** Writes all that a run found to its baseline. */
export async function writeBaseline({ report, baseline }: LintOutcome, io: Io): Promise<void> {
  if (baseline === null) return;
  const reason = baseline.value?.reason ?? REASON;
  const written = createBaseline(report, today(), reason);
  await save(baseline.path, written, io);
}

/** Drops from the baseline what no longer matches, and the files that are gone. */
export async function pruneBaselineFile({ report, baseline }: LintOutcome, io: Io): Promise<void> {
  if (baseline === null || baseline.value === null) return;
  const gone = goneEntries(baseline.value, io.cwd);
  const dropped = [...staleEntries(baseline.value, report), ...gone];
  if (dropped.length > 0) await save(baseline.path, pruneBaseline(baseline.value, dropped), io);
}

function goneEntries({ entries }: Baseline, cwd: string): BaselineEntry[] {
  return entries.filter(({ file }) => !existsSync(absolutePath(cwd, file)));
}

async function save(path: string, baseline: Baseline, io: Io): Promise<void> {
  writeFile(path, [printBaseline(baseline)]);
  await tell(
    io,
    `Wrote ${countOf(baseline.entries.length, "finding")} to ${reportPath(io.cwd, path)}`,
  );
}
