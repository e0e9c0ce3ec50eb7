import type { Scope } from "../context/scope.ts";
import type { Sequence } from "../match/annotate.ts";
import type { Match } from "../match/locate.ts";
import type { Block } from "../model.ts";

/** A sentence as claims are read from it: what was found in it, alone and together with its question or lead-in. */
export interface Utterance {
  readonly block: Block;
  /** Offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly contexts: ReadonlySet<string>;
  readonly alone: Heard;
  readonly joined: Heard | null;
}

export interface Heard {
  readonly sequence: Sequence;
  /** The scopes of one context. */
  scopesOf(context: string): readonly Scope[];
  /** Matches of aspects, and of facets, by the pattern's index. */
  readonly aspects: readonly HeardMatch[];
  readonly facets: readonly HeardMatch[];
  /** Tokens that come before the sentence itself: those of its question or lead-in. */
  readonly joint: number;
  /** What those tokens say; empty without them. */
  readonly before: string;
}

interface HeardMatch {
  readonly pattern: number;
  readonly match: Match;
}
