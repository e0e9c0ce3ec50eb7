import type { Flow } from "./flow.ts";
import { isHeadingLine } from "./heading-line.ts";
import { isAttributedQuotation, isNameLine } from "./name-line.ts";
import { countWords, isQuoted } from "./phrasing.ts";
import type { RawBlock, Section } from "./raw-block.ts";
import { isTestimonialHeading } from "./testimonial-heading.ts";

/**
 * Make out whether a block stands in a patient's words: under a heading that says so, above a name line, or with a
 * name at its end. A name line belongs to the words above it. Bold lines that are no name become headings.
 */
export function readTestimonial(block: RawBlock, flow: Flow, hasLevels: boolean): void {
  if (isSignature(block, flow)) {
    if (block.region === "heading") block.region = "paragraph";
    block.testimonial = true;
    if (flow.previous !== null) flow.previous.testimonial = true;
    return;
  }
  if (block.bold && block.region === "paragraph" && isHeadingLine(block.text))
    block.region = "heading";
  if (block.region === "heading") {
    readHeading(block, flow, hasLevels);
    return;
  }
  if (isAttributedQuotation(block.text)) block.testimonial = true;
  const { reviews } = flow;
  if (reviews === null) return;
  if (reviews.spoken && hasLeft(reviews.block.section, block.section)) {
    flow.reviews = null;
    return;
  }
  if (block.region === "link" || block.region === "button") return;
  block.testimonial = true;
  reviews.spoken = true;
}

/** Whether a block is the name line of the words above it. */
function isSignature(block: RawBlock, flow: Flow): boolean {
  const { previous } = flow;
  if (previous === null || previous.region === "heading" || block.level !== null) return false;
  if (block.region === "cell" || block.region === "button" || block.region === "link") return false;
  if (countWords(previous.text) < 3) return false;
  if (previous.region === "quote" || isQuoted(previous.text)) {
    return isNameLine(block.text) && !isNameLine(previous.text);
  }
  if (flow.reviews === null && !previous.testimonial) return false;
  return isNameLine(block.text, true) && !isNameLine(previous.text);
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
