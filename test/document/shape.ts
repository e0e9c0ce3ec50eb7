import type { Document } from "../../src/model.ts";

/** A document as one line a block: region, marks, text. Made for inline snapshots. */
export function shape(document: Document): string {
  return document.blocks
    .map((block) => {
      const marks = [
        block.region + (block.level ?? ""),
        block.list === null ? "" : `list:${block.list}`,
        block.leadIn === null ? "" : `lead-in:${block.leadIn}`,
        block.question === null ? "" : `question:${block.question}`,
        block.testimonial ? "testimonial" : "",
        block.furniture ? "furniture" : "",
      ];
      return `${block.id} ${marks.filter((mark) => mark !== "").join(" ")} | ${block.text}`;
    })
    .join("\n");
}
