import type { Match } from "../match/locate.ts";
import type { Reach } from "./cues.ts";
import type { Scope } from "./scope.ts";

/** A cue that was found in a sequence. */
interface FoundCue {
  readonly context: string;
  readonly reach: Reach;
  readonly match: Match;
}

/** Gives a cue its scope over tokens whose clauses are numbered. */
export function scopeOf(clauses: Int32Array, { context, reach, match }: FoundCue): Scope {
  const scope = { context, cueFrom: match.from, cueTo: match.to };
  if (reach === "sentence") return { ...scope, from: 0, to: clauses.length };
  if (reach === "list") return { ...scope, from: clauses.length, to: clauses.length };
  if (reach === "backward") {
    let from = match.from;
    while (from > 0 && clauses[from - 1] === clauses[match.from]) from -= 1;
    return { ...scope, from, to: match.from };
  }
  let to = match.to;
  const clause = clauses[match.to - 1];
  while (to < clauses.length && clauses[to] === clause) to += 1;
  return { ...scope, from: match.to, to };
}
