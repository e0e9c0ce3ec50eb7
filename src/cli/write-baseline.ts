import { existsSync } from "node:fs";
import {
  type Baseline,
  createBaseline,
  isSeen,
  pagesOf,
  printBaseline,
  pruneBaseline,
  renamePages,
  type Seen,
  staleEntries,
} from "../report/baseline.ts";
import { countOf } from "../report/count-of.ts";
import type { LintOutcome } from "../run/lint-files.ts";
import { nameIn } from "../run/name-in.ts";
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
  const seen = seenOrGone(outcome, io.cwd);
  const former = baseline.value?.entries.filter((one) => !isSeen(one, seen));
  await save(baseline.path, createBaseline(settled, today(), reason, former), io);
}

/** Drops from the baseline what no longer matches, and the files that are gone. */
export async function pruneBaselineFile(outcome: LintOutcome, io: Io): Promise<void> {
  const { baseline, settled } = outcome;
  if (baseline === null || baseline.value === null) return;
  const dropped = staleEntries(baseline.value, settled, seenOrGone(outcome, io.cwd));
  if (dropped.length > 0) await save(baseline.path, pruneBaseline(baseline.value, dropped), io);
}

/** What a run had a look at, and the pages of its baseline that nobody can look at any more. */
function seenOrGone(outcome: LintOutcome, cwd: string): Seen {
  const { paths, compared } = seenBy(outcome);
  const named = (outcome.baseline?.value?.entries ?? []).flatMap(pagesOf);
  const gone = [...new Set(named)].filter((path) => !existsSync(absolutePath(cwd, path)));
  return { paths: new Set([...paths, ...gone]), compared };
}

async function save(path: string, baseline: Baseline, io: Io): Promise<void> {
  writeFile(path, [printBaseline(renamePages(baseline, nameIn(path, io.cwd)))]);
  await tell(
    io,
    `Wrote ${countOf(baseline.entries.length, "finding")} to ${reportPath(io.cwd, path)}`,
  );
}
