import type { Nodes } from "nlcst";
import retextEnglish from "retext-english";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { beforeHalf } from "./before-half.ts";
import { splitPlainSentences } from "./split-plain-sentences.ts";

/** A sentence of a text, as UTF-16 offsets into it; white space around it is left out. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

const processor = unified().use(retextEnglish);

/** Longer sentences are cut: what is said of one is told with every claim in it, and asked of each of its words. */
const LONGEST = 4000;

/** Abbreviations of clinic copy that retext-english does not know. */
const ABBREVIATION =
  /(?:^|[\s(])(?:approx|incl|excl|nos|tel|ph|ext|max|vs|cf|ca|l\.ac|lic\.ac|dip\.ac|b\.i\.d|t\.i\.d|i\.v|p\.o|d\.c|d\.o|d\.d\.s|n\.d)\.$/i;
/** "No." and "Rs." end no sentence before a figure. */
const NUMBER_SIGN = /(?:^|[\s(])(?:No|Rs)\.$/;

/** No abbreviation, nor what ends no sentence before a figure, is longer. */
const TAIL = 20;

/**
 * Splits the text of one block into sentences as retext-english does, but not after the abbreviations of clinic copy, and
 * no sentence is longer than 4,000 characters. Text whose sentences end beyond doubt is split without a parse.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans = splitPlainSentences(text) ?? parseSentences(text);
  return spans.some(({ start, end }) => end - start > LONGEST)
    ? spans.flatMap((span) => cut(text, span))
    : spans;
}

/** The same by a full parse, whatever the text: the reference that `splitPlainSentences` must agree with. */
export function parseSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  for (const { start, end } of parsedSpans(text)) {
    const last = spans.at(-1);
    const before = last ? text.slice(Math.max(last.start, last.end - TAIL), last.end) : "";
    if (
      last &&
      (ABBREVIATION.test(before) || (NUMBER_SIGN.test(before) && /\d/.test(text[start] ?? "")))
    )
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push(...afterFigures(text, start, end));
  }
  return spans;
}

function parsedSpans(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  visit(processor.parse(text) as Nodes, "SentenceNode", ({ position }) => {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start !== undefined && end !== undefined) spans.push({ start, end });
    return SKIP;
  });
  return spans;
}

/** A sentence that ends in a figure, and the capital of the next: "It costs $640. It is paid once." */
const FIGURE_END = /[A-Za-zÀ-ſ\d$£€₹%] ?[$£€₹]?\d{1,3}\.(?=\s+(?:[A-ZÀ-ÞĀ-ſ][a-zß-ſ]|[AI] ))/g;

/** retext-english takes a figure of up to three digits before a stop for the number of a list, which it is at the start alone. */
function afterFigures(text: string, start: number, end: number): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = start;
  const sentence = text.slice(start, end);
  for (const match of /\d\.\s/.test(sentence) ? sentence.matchAll(FIGURE_END) : []) {
    const stop = start + match.index + match[0].length;
    const before = text.slice(Math.max(from, stop - TAIL), stop).replace(/\d+\.$/, "");
    if (NUMBER_SIGN.test(before.trimEnd())) continue;
    spans.push({ start: from, end: stop });
    from = stop + (/^\s+/.exec(text.slice(stop))?.[0].length ?? 0);
  }
  spans.push({ start: from, end });
  return spans;
}

/** Cuts at white space where there is any, else anywhere but inside a character. */
function cut(text: string, { start, end }: SentenceSpan): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const gap = /\s+(?=\S*$)/u.exec(text.slice(from + LONGEST / 2, from + LONGEST));
    const to = gap === null ? beforeHalf(text, from + LONGEST) : from + LONGEST / 2 + gap.index;
    spans.push({ start: from, end: to });
    from = to;
    while (/\s/u.test(text[from] ?? "")) from += 1;
  }
  spans.push({ start: from, end });
  return spans;
}
