import type { Match } from "../match/locate.ts";
import type { Token } from "../match/tokenize.ts";
import { clausesOf } from "./clauses.ts";
import type { Reach } from "./cues.ts";
import type { Scope } from "./scope.ts";

/** A cue that was found in a sequence. */
export interface FoundCue {
  readonly context: string;
  readonly reach: Reach;
  readonly match: Match;
}

/** Gives every cue its scope over the tokens of one sequence. */
export function scopesOf(tokens: readonly Token[], cues: readonly FoundCue[]): Scope[] {
  if (cues.length === 0) return [];
  const clauses = clausesOf(tokens);
  return cues.map(({ context, reach, match }) => {
    const scope = { context, cueFrom: match.from, cueTo: match.to };
    if (reach === "sentence") return { ...scope, from: 0, to: tokens.length };
    if (reach === "list") return { ...scope, from: tokens.length, to: tokens.length };
    if (reach === "backward") {
      let from = match.from;
      while (from > 0 && clauses[from - 1] === clauses[match.from]) from -= 1;
      return { ...scope, from, to: match.from };
    }
    let to = match.to;
    const clause = clauses[match.to - 1];
    while (to < tokens.length && clauses[to] === clause) to += 1;
    return { ...scope, from: match.to, to };
  });
}
