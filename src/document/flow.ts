import type { RawBlock } from "./raw-block.ts";

/** What is known of the page above the block at hand. The page itself and its furniture have one each. */
export interface Flow {
  previous: RawBlock | null;
  /** Open headings, outermost first; a rank is a level, or stands in for one. */
  readonly headings: { readonly block: RawBlock; readonly rank: number }[];
  /** The heading under which patients speak, and whether one has spoken. */
  reviews: { readonly block: RawBlock; readonly rank: number; spoken: boolean } | null;
  /** What introduces each list. */
  readonly leadIns: Map<number, RawBlock | null>;
  /** The last block marked "Q:". */
  asked: RawBlock | null;
  /** What introduces the "Label: text" paragraphs at hand, and the number of their list. */
  labelled: { readonly leadIn: RawBlock; readonly list: number } | null;
}

/** The top of a page. */
export function createFlow(): Flow {
  return {
    previous: null,
    headings: [],
    reviews: null,
    leadIns: new Map(),
    asked: null,
    labelled: null,
  };
}
