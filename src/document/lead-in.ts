import type { Region } from "../model.ts";
import type { Flow } from "./flow.ts";
import { countWords, endsSentence, endsWithColon } from "./phrasing.ts";
import type { RawBlock } from "./raw-block.ts";

const announcers: ReadonlySet<Region> = new Set(["heading", "summary", "caption"]);

/** Give an item what introduces its list: the line above it if that announces something, else the heading above. */
export function readLeadIn(block: RawBlock, flow: Flow): void {
  if (block.list === null) return;
  const known = flow.leadIns.get(block.list);
  if (known === undefined) flow.leadIns.set(block.list, block.leadIn ?? introduction(flow));
  block.leadIn ??= flow.leadIns.get(block.list) ?? null;
  if (block.leadIn === block) block.leadIn = null;
}

/**
 * Number "Label: text" paragraphs that follow an announcement, such as "Our methods include:", as one list.
 * Returns the highest number in use.
 */
export function listLabelled(block: RawBlock, flow: Flow, lists: number): number {
  const { previous } = flow;
  if (
    block.region !== "paragraph" ||
    block.list !== null ||
    !/^[A-ZÀ-ÞĀ-ſ][^.:?!]{2,50}: \S/.test(block.text)
  ) {
    flow.labelled = null;
    return lists;
  }
  if (flow.labelled === null) {
    if (previous === null || previous.list !== null || !endsWithColon(previous.text)) return lists;
    flow.labelled = { leadIn: previous, list: lists + 1 };
  }
  block.list = flow.labelled.list;
  block.leadIn = flow.labelled.leadIn;
  return Math.max(lists, block.list);
}

/**
 * Number headings that follow each other with nothing between, cards or a bare list of services, as one list under
 * the heading above. Headings without a level must be four at least, the first of them the lead-in.
 */
export function listHeadings(blocks: readonly RawBlock[], lists: number): void {
  let last = lists;
  for (let index = 0; index < blocks.length;) {
    const start = index;
    const level = blocks[start]?.level ?? null;
    while (index < blocks.length && isPlainHeading(blocks[index], level)) index++;
    const count = index - start;
    if (count === 0) index++;
    const leadIn = level === null ? blocks[start] : blocks[start - 1];
    if (count < (level === null ? 4 : 2) || leadIn === undefined || !introduces(leadIn)) continue;
    last++;
    for (const heading of blocks.slice(level === null ? start + 1 : start, index)) {
      heading.list = last;
      heading.leadIn = leadIn;
    }
  }
}

function isPlainHeading(block: RawBlock | undefined, level: number | null): boolean {
  return (
    block?.region === "heading" &&
    block.level === level &&
    block.list === null &&
    block.leadIn === null
  );
}

function introduction(flow: Flow): RawBlock | null {
  const { previous } = flow;
  if (previous !== null && previous.list === null && introduces(previous)) return previous;
  return flow.headings.at(-1)?.block ?? (previous?.region === "paragraph" ? previous : null);
}

/** Whether a block reads as the line above a list: a heading, a line that ends open, or a short one. */
function introduces(block: RawBlock): boolean {
  if (block.testimonial) return false;
  if (announcers.has(block.region)) return true;
  if (block.region !== "paragraph" && block.region !== "quote") return false;
  return endsWithColon(block.text) || !endsSentence(block.text) || countWords(block.text) <= 12;
}
