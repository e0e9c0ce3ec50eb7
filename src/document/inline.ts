import type { DecodedText } from "./decoded-text.ts";

/** A stretch of text, by offsets in it. */
export type Span = readonly [start: number, end: number];

/** The text between two block boundaries and what stood in it. Offsets are those of the text. */
export interface Inline extends DecodedText {
  /** Where lines break: `<br>` or a hard break. Twice for a blank line. */
  readonly breaks: readonly number[];
  /** Where source lines of Markdown end without a break. */
  readonly softBreaks: readonly number[];
  readonly links: readonly Span[];
  readonly bold: readonly Span[];
  /** Raised text, which may be the mark of a footnote. */
  readonly raised: readonly Span[];
  /** Where a `<cite>` begins that ends with the text. */
  readonly cite: number | null;
}
