/**
 * What a token can be to a pattern, as small integers: a base word, an exact word, a mark, and for each class a
 * quadruple: the whole of a one-word name, or the beginning, inside or end of a longer one.
 */
/** A word that a gap and `<word>` may stand for: any but those that open another clause or deny. */
export const GAP_WORD = 0;
export const TEXT_START = 1;
export const TEXT_END = 2;
export const FIRST_FREE = 3;

/** Offsets of a class's four atoms from its first. */
export const WHOLE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
