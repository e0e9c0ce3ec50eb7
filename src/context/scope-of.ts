import type { Match } from "../match/locate.ts";
import type { Reach } from "./cues.ts";
import type { Scope } from "./scope.ts";

/** A cue that was found in a sequence. */
interface FoundCue {
  readonly context: string;
  readonly reach: Reach;
  readonly match: Match;
}

/** Gives a cue its scope over tokens whose clauses are numbered, the first `joint` of them those of a lead-in. */
export function scopeOf(
  clauses: Int32Array,
  joint: number,
  { context, reach, match }: FoundCue,
): Scope {
  const { from: cueFrom, to: cueTo } = match;
  const scope = (from: number, to: number): Scope => ({ context, cueFrom, cueTo, from, to });
  if (reach === "sentence") return scope(0, clauses.length);
  if (reach === "list") return scope(clauses.length, clauses.length);
  if (reach === "backward") {
    let from = cueFrom;
    while (from > 0 && clauses[from - 1] === clauses[cueFrom]) from -= 1;
    return scope(from, cueFrom);
  }
  let to = cueTo;
  const clause = clauses[cueTo - 1];
  const end = reach === "clause" && cueTo <= joint ? joint : clauses.length;
  while (to < end && clauses[to] === clause) to += 1;
  return scope(cueTo, to);
}
