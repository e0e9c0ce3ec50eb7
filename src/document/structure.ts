import { hasWords } from "../match/has-words.ts";
import type { Block, Region } from "../model.ts";
import { cutLong } from "./cut-long.ts";
import { cutText, sliceText } from "./decoded-text.ts";
import { createFlow } from "./flow.ts";
import { enterHeading } from "./heading-path.ts";
import { listHeadings, listLabelled, readLeadIn } from "./lead-in.ts";
import { findAddresses } from "./not-prose.ts";
import { readQuestion } from "./question.ts";
import type { RawBlock } from "./raw-block.ts";
import { splitSeparated } from "./separated-items.ts";
import { readTestimonial } from "./testimonial.ts";

/** Regions that stand beside the flow of the page. */
const asides: ReadonlySet<Region> = new Set([
  "title",
  "meta",
  "alt",
  "attribute",
  "json-ld",
  "front-matter",
]);

/**
 * Make blocks of the raw blocks of any format: put them in order, leave out addresses and the labels "Q:" and "A:",
 * and make out heading paths, lead-ins, questions and testimonials.
 */
export function structure(raw: readonly RawBlock[]): Block[] {
  const labels = new Map<RawBlock, string>();
  let lists = raw.reduce((highest, block) => Math.max(highest, block.list ?? 0), 0);
  const blocks: RawBlock[] = [];
  for (const block of raw) {
    if (!tidy(block, labels)) continue;
    const items = splitSeparated(block, lists + 1);
    if (items !== null) lists++;
    for (const one of items ?? cutLong(block)) blocks.push(one);
  }
  blocks.sort((a, b) => sourceOf(a) - sourceOf(b));
  const hasLevels = blocks.some((block) => block.level !== null);
  const paths = new Map<RawBlock, readonly RawBlock[]>();
  const page = createFlow();
  const furniture = createFlow();
  for (const block of blocks) {
    const flow = block.furniture ? furniture : page;
    if (isInFlow(block)) {
      readTestimonial(block, flow, hasLevels);
      if (block.region === "heading" && !block.testimonial) enterHeading(block, flow, hasLevels);
      lists = listLabelled(block, flow, lists);
      readLeadIn(block, flow);
      readQuestion(block, flow, labels.get(block) ?? "");
      flow.previous = block;
    }
    const open = flow.headings.map((heading) => heading.block);
    paths.set(block, open.at(-1) === block ? open.slice(0, -1) : open);
  }
  listHeadings(blocks.filter(isInFlow), lists);
  return number(blocks, paths);
}

/** Leave out of a block what is not copy; false if no letter or digit is left. */
function tidy(block: RawBlock, labels: Map<RawBlock, string>): boolean {
  const addresses = findAddresses(block.text);
  if (addresses.length > 0 && !replace(block, cutText(block, addresses))) return false;
  const label = /^(?:Q|A|Question|Answer) ?\d{0,3} ?: /u.exec(block.text);
  if (label !== null) {
    labels.set(block, block.text.charAt(0));
    if (!replace(block, sliceText(block, label[0].length, block.text.length))) return false;
  }
  return hasWords(block.text);
}

function replace(
  block: RawBlock,
  decoded: { text: string; runs: RawBlock["runs"] } | null,
): boolean {
  if (decoded === null) return false;
  block.text = decoded.text;
  block.runs = decoded.runs;
  return true;
}

function isInFlow(block: RawBlock): boolean {
  return !asides.has(block.region);
}

function number(
  blocks: readonly RawBlock[],
  paths: ReadonlyMap<RawBlock, readonly RawBlock[]>,
): Block[] {
  const ids = new Map(blocks.map((block, id) => [block, id]));
  const idOf = (block: RawBlock | null): number | null =>
    block === null ? null : (ids.get(block) ?? null);
  return blocks.map((block, id) => ({
    id,
    region: block.region,
    text: block.text,
    runs: block.runs,
    level: block.level,
    headings: (paths.get(block) ?? []).map((heading) => ids.get(heading) ?? id),
    leadIn: idOf(block.leadIn),
    column: idOf(block.column),
    list: block.list,
    question: idOf(block.question),
    testimonial: block.testimonial,
    furniture: block.furniture,
  }));
}

function sourceOf(block: RawBlock): number {
  return block.runs[0]?.source ?? 0;
}
