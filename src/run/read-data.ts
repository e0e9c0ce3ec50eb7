import { reportPath } from "./posix-path.ts";
import { readText } from "./read-text.ts";
import { reasonOf } from "./reason-of.ts";
import { RunError } from "./run-error.ts";

/** Reads a file that the work needs; `what` names it in the RunError that is thrown where it cannot be read. */
export function readData(path: string, what: string, cwd: string): string {
  const shown = reportPath(cwd, path);
  let text: string | null;
  try {
    text = readText(path);
  } catch (error) {
    throw new RunError(`Cannot read the ${what} ${shown}: ${reasonOf(error)}`);
  }
  if (text === null) throw new RunError(`No such ${what}: ${shown}`);
  return text;
}
