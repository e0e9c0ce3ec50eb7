import type { Block, Document, Region } from "../model.ts";
import { type Before, readBlock } from "./read-block.ts";
import type { Reader } from "./reader.ts";
import type { Sentence } from "./sentence.ts";

/** Reads every sentence of a document in order: the one walk in which all patterns are matched. */
export function readSentences(document: Document, reader: Reader): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of document.blocks) {
    const place = contextsOf(block);
    for (const reading of readBlock(block.text, beforeOf(document, block), reader)) {
      const { start, end, text, alone, weight, joined } = reading;
      const contexts = new Set(place);
      if (reading.question) contexts.add("question");
      if (reading.sourced) contexts.add("sourced");
      if (block.question === null && joined) {
        for (const context of joined.reaching) contexts.add(context);
      }
      sentences.push({ block, start, end, text, contexts, alone, weight, joined });
    }
  }
  return sentences;
}

/** The question that a block answers, else the lead-in of its list. */
function beforeOf({ blocks }: Document, { question, leadIn }: Block): Before | null {
  const id = question ?? leadIn;
  const text = id === null ? undefined : blocks[id]?.text;
  if (text === undefined) return null;
  return { text, mark: question === null ? ":" : "?" };
}

const REGION_CONTEXT: Readonly<Partial<Record<Region, string>>> = {
  heading: "heading",
  summary: "heading",
  title: "title",
  meta: "meta",
  alt: "alt",
  attribute: "alt",
  item: "item",
  cell: "cell",
  button: "label",
  link: "label",
};

function contextsOf({ region, testimonial, furniture, question }: Block): string[] {
  const contexts = [REGION_CONTEXT[region] ?? "prose"];
  if (testimonial) contexts.push("testimonial");
  if (furniture) contexts.push("furniture");
  if (question !== null) contexts.push("answer");
  return contexts;
}
