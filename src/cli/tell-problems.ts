import type { Run } from "../run/prepare-run.ts";
import type { Io } from "./io.ts";
import { tell } from "./tell.ts";

/** Says what was skipped and what could not be done, one line each; returns 2 if something could not. */
export async function tellProblems({ notes, problems }: Run, io: Io): Promise<0 | 2> {
  for (const note of notes) await tell(io, note);
  for (const { message } of problems) await tell(io, message);
  return problems.length > 0 ? 2 : 0;
}
