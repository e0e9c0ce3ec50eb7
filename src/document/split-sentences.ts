import type { Nodes } from "nlcst";
import retextEnglish from "retext-english";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";

/** A sentence of a text, as UTF-16 offsets into it; white space around it is left out. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

const processor = unified().use(retextEnglish);
const INNER_STOP = /[.!?…‽]\P{L}*?\s/u;
/** Abbreviations of clinic copy that retext-english does not know. */
const ABBREVIATION =
  /(?:^|[\s(])(?:approx|incl|excl|nos|tel|ph|ext|max|vs|cf|ca|l\.ac|lic\.ac|dip\.ac|b\.i\.d|t\.i\.d|i\.v|p\.o|d\.c|d\.o|d\.d\.s|n\.d)\.$/i;

/**
 * Splits the text of one block into sentences as retext-english does, but not after the abbreviations of clinic
 * copy. A text that nothing could split is not parsed.
 */
export function splitSentences(text: string): SentenceSpan[] {
  if (!INNER_STOP.test(text)) {
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  }
  const spans: SentenceSpan[] = [];
  visit(processor.parse(text) as Nodes, "SentenceNode", (sentence) => {
    const start = sentence.position?.start.offset;
    const end = sentence.position?.end.offset;
    if (start === undefined || end === undefined) return SKIP;
    const last = spans.at(-1);
    if (last && ABBREVIATION.test(text.slice(last.start, last.end))) {
      spans[spans.length - 1] = { start: last.start, end };
    } else {
      spans.push({ start, end });
    }
    return SKIP;
  });
  return spans;
}
