import type { Scope } from "../context/scope.ts";
import type { Sequence } from "../match/annotate.ts";
import type { Hit } from "../match/hit.ts";
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

/** A sentence as it was read, alone or together with the question or lead-in before it, and what was found in it. */
export interface Heard {
  readonly sequence: Sequence;
  /** The scopes of one context. */
  scopesOf(context: string): readonly Scope[];
  readonly aspects: readonly Hit[];
  readonly facets: readonly Hit[];
  /** Tokens that come before the sentence itself: those of its question or lead-in. */
  readonly joint: number;
  /** What those tokens say; empty without them. */
  readonly before: string;
}
