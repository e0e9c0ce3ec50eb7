import type { Region } from "../model.ts";
import type { Flow } from "./flow.ts";
import { isQuestion } from "./phrasing.ts";
import type { RawBlock } from "./raw-block.ts";

const askers: ReadonlySet<Region> = new Set(["heading", "summary", "button", "link", "paragraph"]);

/** Give an answer its question: the block above it, the question cell or term it belongs to, or the last "Q:". */
export function readQuestion(block: RawBlock, flow: Flow, label: string): void {
  if (label === "Q") {
    if (block.region === "heading" && block.level === null) block.region = "paragraph";
    flow.asked = block;
    return;
  }
  if (block.question !== null) return;
  if (label === "A" && flow.asked !== null) {
    block.question = flow.asked;
    flow.asked = null;
    return;
  }
  const asker = askerOf(block, flow);
  if (asker !== null && asker !== block && (asker === flow.asked || isQuestion(asker.text)))
    block.question = asker;
}

function askerOf(block: RawBlock, flow: Flow): RawBlock | null {
  // The items of a list answer its lead-in, which they carry anyway; a cell or a definition answers for itself.
  if (block.region === "cell") return block.leadIn;
  if (block.region !== "paragraph" && block.region !== "quote") return null;
  if (block.leadIn !== null) return block.list === null ? block.leadIn : null;
  const { previous } = flow;
  return previous !== null && askers.has(previous.region) && !previous.testimonial
    ? previous
    : null;
}
