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
      const { start, end, text, words, alone, weight, joined } = reading;
      const more: string[] = [];
      if (reading.question) more.push("question");
      if (reading.sourced) more.push("sourced");
      if (block.question === null && joined) more.push(...joined.reaching);
      const contexts = more.length === 0 ? place : new Set([...place, ...more]);
      sentences.push({ block, start, end, text, words, contexts, alone, weight, joined });
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

function contextsOf({ region, testimonial, furniture, question }: Block): ReadonlySet<string> {
  const contexts = new Set([REGION_CONTEXT[region] ?? "prose"]);
  if (testimonial) contexts.add("testimonial");
  if (furniture) contexts.add("furniture");
  if (question !== null) contexts.add("answer");
  return contexts;
}
