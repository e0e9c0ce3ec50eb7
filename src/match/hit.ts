import type { Match } from "./locate.ts";

/** A match of one pattern of an automaton, by the pattern's index. */
export interface Hit {
  readonly pattern: number;
  readonly match: Match;
}
