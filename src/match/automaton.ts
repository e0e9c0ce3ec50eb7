import type { Dictionary } from "./dictionary.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NameIndex } from "./name-index.ts";
import type { Integers } from "./narrowest.ts";

/**
 * All patterns of a ruleset, ready to be matched; plain data. Of a table whose rows differ in length, row `i` is
 * `table[first[i] .. first[i + 1])`.
 */
export interface Automaton {
  readonly patterns: readonly string[];
  /** Where each pattern begins in `tracks` (see `encodeTracks`), by which it is located. */
  readonly tracksOf: Int32Array;
  readonly tracks: Integers;
  /**
   * By atom: the sets of atoms that it is in, ascending; set `n` is the atom `-1 - n` of the tracks, in 16 bits of which
   * only the lower are left.
   */
  readonly firstSet: Int32Array;
  readonly sets: Int32Array;
  /** By atom: the patterns whose rarest landmark it is in. */
  readonly firstLed: Int32Array;
  readonly led: Int32Array;
  /** By pattern: how many tokens of a match come before its rarest landmark at most. */
  readonly leads: Int32Array;
  /** By atom: the second landmarks that it is in. */
  readonly firstSecond: Int32Array;
  readonly seconds: Int32Array;
  /**
   * By pattern: twice its second landmark, which a text that it matches holds too, and one more where it comes after the
   * rarest, not before; -1 without one.
   */
  readonly secondOf: Int32Array;
  /** Atoms of base words, exact words (a capital makes them case-sensitive), marks and classes (the first of four). */
  readonly words: Dictionary;
  readonly exact: ReadonlyMap<string, number>;
  readonly marks: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
  readonly names: NameIndex;
  readonly lexicon: Lexicon;
}
