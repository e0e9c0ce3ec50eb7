import { existsSync } from "node:fs";
import type { Baseline } from "../report/baseline.ts";
import { isBaselineError, readBaseline } from "../report/read-baseline.ts";
import { FileError } from "./file-error.ts";
import { readData } from "./read-data.ts";

/** A baseline and its absolute path; without a value where it is yet to be written. */
export interface LoadedBaseline {
  readonly path: string;
  readonly value: Baseline | null;
}

/** Reads the baseline at `path` (absolute, with `/`). Throws RunError and FileError; `isNew` allows it to be missing. */
export function loadBaseline(path: string, isNew: boolean, cwd: string): LoadedBaseline {
  if (isNew && !existsSync(path)) return { path, value: null };
  const baseline = readBaseline(readData(path, "baseline", cwd));
  if (!isBaselineError(baseline)) return { path, value: baseline };
  throw new FileError(baseline.reason, path, baseline.line, baseline.column);
}
