import type { Scope } from "../context/scope.ts";
import type { Weight } from "../likeness/weigh.ts";
import type { Sequence } from "../match/annotate.ts";
import type { Hit } from "../match/hit.ts";
import type { Match } from "../match/locate.ts";
import type { Block } from "../model.ts";

/** Tokens that were matched together and what was found among them. */
export interface Reading {
  readonly sequence: Sequence;
  scopesOf(context: string): readonly Scope[];
  /** Contexts that the tokens before the joint cast over all that follows: an item under "Causes:" or "We do not treat:". */
  readonly reaching: readonly string[];
  /** Matches of rules; of those of a joined reading only what begins before the joint. */
  readonly hits: readonly Hit[];
  /** Matches of aspects: of their readings, their triggers, and what only looks like them. */
  readonly aspects: readonly Hit[];
  readonly facets: readonly Hit[];
  /** Where what a rule, given by its index, takes exception to stands. */
  exceptionsTo(rule: number): readonly Match[];
  /** How many tokens come before the sentence itself: those of its question or lead-in, or of the sentence it takes up. */
  readonly joint: number;
  /** What those tokens say; empty without them. */
  readonly before: string;
}

/** One sentence or list item of a document, read. Tokens hold UTF-16 offsets into the block's text. */
export interface Sentence {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many of its tokens are no marks. */
  readonly words: number;
  /** What its place and form make of the whole sentence: `question`, `heading`, `testimonial`, `sourced` … */
  readonly contexts: ReadonlySet<string>;
  /** Read alone. */
  readonly alone: Reading;
  /** How much its words speak for a claim; `null` where the ruleset has no likeness. */
  readonly weight: Weight | null;
  /** Read together with the question it answers, the lead-in of its list, or the sentence it takes up ("We …"). */
  readonly joined: Reading | null;
}
