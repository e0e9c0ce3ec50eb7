import type { Span } from "./inline.ts";

/** Collects the stretches of a text that stand in elements of one kind, which may stand in each other. */
export interface Spans {
  /** Begin an element where the text ends now; what is returned ends it. */
  readonly enter: () => () => void;
  /** The stretches up to the end of the text, which begins anew; elements that are open go on in the new one. */
  readonly take: (end: number) => Span[];
}

/** Begin to collect; `length` is asked how long the text is. */
export function createSpans(length: () => number): Spans {
  let spans: Span[] = [];
  let depth = 0;
  let start = 0;
  return {
    enter: () => {
      if (depth === 0) start = length();
      depth++;
      return () => {
        depth--;
        if (depth === 0 && length() > start) spans.push([start, length()]);
      };
    },
    take: (end) => {
      if (depth > 0 && end > start) spans.push([start, end]);
      start = 0;
      const taken = spans;
      spans = [];
      return taken;
    },
  };
}
