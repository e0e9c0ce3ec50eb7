import { existsSync } from "node:fs";
import {
  type Baseline,
  type BaselineEntry,
  createBaseline,
  isSeen,
  printBaseline,
  pruneBaseline,
  staleEntries,
} from "../report/baseline.ts";
import { countOf } from "../report/count-of.ts";
import type { LintOutcome } from "../run/lint-files.ts";
import { absolutePath, reportPath } from "../run/posix-path.ts";
import { seenBy } from "../run/seen-by.ts";
import { today } from "../run/today.ts";
import { writeFile } from "../run/write-file.ts";
import type { Io } from "./io.ts";
import { tell } from "./tell.ts";

const REASON = "Stood here before claimlint";

/** Writes all that a run found to its baseline, and keeps what stands there of files that it did not see. */
export async function writeBaseline(outcome: LintOutcome, io: Io): Promise<void> {
  const { baseline, settled } = outcome;
  if (baseline === null) return;
  const reason = baseline.value?.reason ?? REASON;
  const seen = seenBy(outcome);
  const gone = new Set(baseline.value === null ? [] : goneEntries(baseline.value, io.cwd));
  const former = baseline.value?.entries.filter((one) => !isSeen(one, seen) && !gone.has(one));
  await save(baseline.path, createBaseline(settled, today(), reason, former), io);
}

/** Drops from the baseline what no longer matches, and the files that are gone. */
export async function pruneBaselineFile(outcome: LintOutcome, io: Io): Promise<void> {
  const { baseline, settled } = outcome;
  if (baseline === null || baseline.value === null) return;
  const gone = goneEntries(baseline.value, io.cwd);
  const dropped = [...staleEntries(baseline.value, settled, seenBy(outcome)), ...gone];
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
