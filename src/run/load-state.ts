import { parseState } from "../corpus/parse-state.ts";
import type { State } from "../corpus/state.ts";
import { StateError } from "../corpus/state-error.ts";
import { FileError } from "./file-error.ts";
import { readData } from "./read-data.ts";
import { reportPath } from "./posix-path.ts";
import { RunError } from "./run-error.ts";

/**
 * Reads a state of the corpus at `path` (absolute, with `/`), which must have been made with the same rules. Throws
 * RunError and FileError.
 */
export function loadState(path: string, ruleset: string, cwd: string): State {
  const text = readData(path, "state", cwd);
  try {
    const { header, state } = parseState(text.split("\n"));
    if (header.ruleset === ruleset) return state;
  } catch (error) {
    if (error instanceof StateError) throw new FileError(error.message, path, error.line, 1);
    throw error;
  }
  const shown = reportPath(cwd, path);
  throw new RunError(`Unexpected state ${shown}: it was made with other rules; make it again`);
}
