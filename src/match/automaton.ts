import type { Lexicon } from "./lexicon.ts";
import type { NameIndex } from "./name-index.ts";

/**
 * All patterns of a ruleset as one automaton over atoms, plain data: state `s` has the edges
 * `edgeAtoms[first[s] .. first[s + 1])`, sorted, leading to `edgeTargets`; and accepts the patterns
 * `accepted[firstAccepted[s] .. firstAccepted[s + 1])`. State 0 is the start.
 */
export interface Automaton {
  readonly patterns: readonly string[];
  readonly first: Int32Array;
  readonly edgeAtoms: Int32Array;
  readonly edgeTargets: Int32Array;
  readonly firstAccepted: Int32Array;
  readonly accepted: Int32Array;
  /** Where each pattern begins in `tracks` (see `encodeTracks`), by which a match is located. */
  readonly tracksOf: Int32Array;
  readonly tracks: Int32Array;
  /** Atoms of base words, exact words (a capital makes them case-sensitive), marks and classes (the first of four). */
  readonly words: ReadonlyMap<string, number>;
  readonly exact: ReadonlyMap<string, number>;
  readonly marks: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
  readonly names: NameIndex;
  readonly lexicon: Lexicon;
}
