import type { SentenceSpan } from "./split-sentences.ts";

/** A stop inside a text, with what stands around it. */
const STOP = /[.!?…‽]/g;
/** Before a stop that ends a sentence beyond doubt: a small-letter word of four letters or more, which no abbreviation is. */
const WORD_BEFORE = /(?:^|[\s“"(—–-])[a-z]{4,}$/;
/** After it: one space and a word of two letters or more that begins with a capital, or one of the one-letter words. */
const SENTENCE_AFTER = /^ (?:[A-Z][a-z’']|I |A )/;
/** Abbreviations of four small letters or more, of retext-english and of clinic copy. */
const LONG_ABBREVIATION = /^(?:approx|incl|excl|thurs|tues|sept|tbsp|hons|viz|etal|figs|vols)$/;
const CLOSED = /^["'”’)\]]*$/;
const DIGIT = /[0-9]/;

/**
 * Splits a text whose sentences end beyond doubt; `null` where only a parse can tell. A text without any inner stop is
 * one sentence.
 */
export function splitPlainSentences(text: string): SentenceSpan[] | null {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end <= start) return [];
  const spans: SentenceSpan[] = [];
  let from = start;
  STOP.lastIndex = start;
  for (let stop = STOP.exec(text); stop && stop.index < end - 1; stop = STOP.exec(text)) {
    const at = stop.index;
    if (CLOSED.test(text.slice(at + 1, end))) break;
    if (stop[0] === "." && DIGIT.test(text[at - 1] ?? "") && DIGIT.test(text[at + 1] ?? ""))
      continue;
    const word = WORD_BEFORE.exec(text.slice(Math.max(from, at - 24), at))?.[0].replace(
      /^[^a-z]/,
      "",
    );
    if (
      word === undefined ||
      LONG_ABBREVIATION.test(word) ||
      !SENTENCE_AFTER.test(text.slice(at + 1, at + 4))
    )
      return null;
    spans.push({ start: from, end: at + 1 });
    from = at + 2;
  }
  spans.push({ start: from, end });
  return spans;
}
