import type { SentenceSpan } from "./split-sentences.ts";

/** A stop inside a text, with what stands around it. */
const STOP = /[.!?…‽]/g;
/**
 * Before a stop that ends a sentence beyond doubt: a small-letter word of two letters or more or a capitalized one of ten,
 * which no abbreviation is, or a price.
 */
const WORD_BEFORE = /(?:^|[\s“"(—–-])(?:[a-z]{2,}|[A-Z][a-z]{9,}|(?<=[a-z] )[$£€₹]\d{1,3})$/;
/** After it: one space and a word of two letters or more that begins with a capital, or one of the one-letter words. */
const SENTENCE_AFTER = /^ (?:[A-Z][a-z’']|I |A )/;
/** Abbreviations in small letters, of retext-english and of clinic copy. */
const ABBREVIATIONS = new Set(
  (
    "al apr approx aug bbl bbls ca cap cca cent cf cit con cp cu cwt dec doz ead etal etc excl ext feb ff figs fl flt fri ft gal gr gro " +
    "hons hr ibid id in inc incl jan jul jun kt lb lbs ltd mar max mi min mon nem no nos nov oct op oz ph pro pt qt sat sec sep sept seq " +
    "sic stat sun tbsp tel tem thu thurs tsp tue tues viz vols vs wed yd yds"
  ).split(" "),
);
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
      /^[\s“"(—–-]/,
      "",
    );
    if (
      word === undefined ||
      ABBREVIATIONS.has(word) ||
      !SENTENCE_AFTER.test(text.slice(at + 1, at + 4))
    )
      return null;
    spans.push({ start: from, end: at + 1 });
    from = at + 2;
  }
  spans.push({ start: from, end });
  return spans;
}
