import type { Run } from "./prepare-run.ts";

/** Writes what a run has put into its cache. Where that cannot be, it becomes a note of the run. */
export function saveCache({ request, notes }: Run): void {
  try {
    request.cache?.save();
  } catch (error) {
    // The work is done; the next run is slower, that is all.
    notes.push(error instanceof Error ? error.message : String(error));
  }
}
