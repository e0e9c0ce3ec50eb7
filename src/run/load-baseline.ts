import { existsSync } from "node:fs";
import { posix } from "node:path";
import { type Baseline, renamePages } from "../report/baseline.ts";
import { isBaselineError, readBaseline } from "../report/read-baseline.ts";
import { FileError } from "./file-error.ts";
import { absolutePath, reportPath } from "./posix-path.ts";
import { readData } from "./read-data.ts";

/** A baseline, with paths as reports have them, and its absolute path; without a value where it is yet to be written. */
export interface LoadedBaseline {
  readonly path: string;
  readonly value: Baseline | null;
}

/** Reads the baseline at `path` (absolute, with `/`). Throws RunError and FileError; `isNew` allows it to be missing. */
export function loadBaseline(path: string, isNew: boolean, cwd: string): LoadedBaseline {
  if (isNew && !existsSync(path)) return { path, value: null };
  const baseline = readBaseline(readData(path, "baseline", cwd));
  if (isBaselineError(baseline)) {
    throw new FileError(baseline.reason, path, baseline.line, baseline.column);
  }
  const folder = posix.dirname(path);
  const reported = (name: string): string => reportPath(cwd, absolutePath(folder, name));
  return { path, value: renamePages(baseline, reported) };
}
