import type { Flow } from "./flow.ts";
import { isHeadingLine } from "./heading-line.ts";
import { isAttributedQuotation, isNameLine } from "./name-line.ts";
import { countWords, isQuoted } from "./phrasing.ts";
import type { RawBlock, Section } from "./raw-block.ts";
import { isReviewText } from "./review-text.ts";
import { isTestimonialHeading } from "./testimonial-heading.ts";

/**
 * Make out whether a block stands in a patient's words: under a heading that says so, above a name line, or with a
 * name at its end. A name line belongs to the words above it. Bold lines that are no name become headings.
 */
export function readTestimonial(block: RawBlock, flow: Flow, hasLevels: boolean): void {
  if (flow.previous !== null && isSignature(block, flow.previous, flow)) {
    sign(block, flow.previous);
    return;
  }
  if (block.bold && block.region === "paragraph" && isHeadingLine(block.text))
    block.region = "heading";
  const isReview = isAttributedQuotation(block.text) || isReviewText(block.text);
  if (isReview && block.region === "heading" && block.level === null) block.region = "paragraph";
  if (block.region === "heading") {
    readHeading(block, flow, hasLevels);
    return;
  }
  const isQuotation = isQuoted(block.text) && countWords(block.text) > 3;
  if (block.region === "paragraph" && isQuotation) block.region = "quote";
  if (isReview) block.testimonial = true;
  const { reviews } = flow;
  if (reviews === null) return;
  if (reviews.spoken && hasLeft(reviews.block.section, block.section)) {
    flow.reviews = null;
    return;
  }
  if (block.region === "link" || block.region === "button") return;
  if (isSubtitle(block, flow)) {
    block.testimonial = false;
    return;
  }
  block.testimonial = true;
  reviews.spoken = true;
}

/** Make a block the name line of the words above it. Where those are an item, the name is none. */
function sign(block: RawBlock, words: RawBlock): void {
  words.testimonial = true;
  block.testimonial = true;
  block.region = words.region === "quote" ? "quote" : "paragraph";
  block.list = null;
  block.leadIn = null;
}

/** Whether a block is the name line of the words before it. */
function isSignature(block: RawBlock, words: RawBlock, flow: Flow): boolean {
  if (words.region === "heading" || block.level !== null) return false;
  if (block.region === "cell" || block.region === "button" || block.region === "link") return false;
  if (countWords(words.text) < 3 || isNameLine(words.text)) return false;
  if (words.region === "quote" || isQuoted(words.text)) return isNameLine(block.text);
  return (flow.reviews !== null || words.testimonial) && isNameLine(block.text, true);
}

function readHeading(block: RawBlock, flow: Flow, hasLevels: boolean): void {
  const rank = block.level ?? 7;
  if (isTestimonialHeading(block.text)) {
    block.testimonial = false;
    flow.reviews = { block, rank, spoken: false };
    return;
  }
  // A container marked as reviews has headings of the page's own; the title of a single review is a small one.
  if (block.level !== null && block.level < 3) block.testimonial = false;
  if (flow.reviews === null) return;
  const ended =
    !hasLevels || rank <= flow.reviews.rank || hasLeft(flow.reviews.block.section, block.section);
  if (ended) flow.reviews = null;
  else block.testimonial = true;
}

/** Whether a paragraph is the page's own line between the heading of reviews and the first of them. */
function isSubtitle(block: RawBlock, { previous, reviews }: Flow): boolean {
  if (block.region !== "paragraph" || previous === null || previous !== reviews?.block)
    return false;
  return countWords(block.text) < 30 && !/\b(?:I|I['’]\w+|my|me|mine)\b/u.test(block.text);
}

/** Whether a block's section lies outside of another one. */
function hasLeft(section: Section | null, of: Section | null): boolean {
  if (section === null) return false;
  let around = of;
  for (let depth = 0; around !== null && depth < 64; depth++) {
    if (around === section) return false;
    around = around.parent;
  }
  return true;
}
