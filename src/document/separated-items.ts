import { sliceText } from "./decoded-text.ts";
import { countWords, endsSentence } from "./phrasing.ts";
import type { RawBlock } from "./raw-block.ts";

const longestRow = 3000;

/**
 * The items of a paragraph that is a list in one line ("Migraine • Asthma • Colic", "We treat: croup | colic | cough"),
 * its announcement first; null if it is none.
 */
export function splitSeparated(block: RawBlock, list: number): RawBlock[] | null {
  const { text } = block;
  if (block.region !== "paragraph" || block.list !== null || text.length > longestRow) return null;
  const marks = [...text.matchAll(/ [•·∙⋅|] /gu)].map(({ index }) => index);
  if (marks.length < 2) return null;
  const announced = /^[^:]{2,80}: (?=[A-Za-zÀ-ſ])/.exec(text.slice(0, marks[0]))?.[0].length ?? 0;
  const starts = [announced, ...marks.map((mark) => mark + 3)];
  const items: RawBlock[] = [];
  for (const [index, start] of starts.entries()) {
    const item = sliceText(block, start, marks[index] ?? text.length);
    if (
      item === null ||
      countWords(item.text) > 8 ||
      (index < marks.length && endsSentence(item.text))
    ) {
      return null;
    }
    items.push({ ...block, ...item, region: "item", list });
  }
  const announcement = announced > 0 ? sliceText(block, 0, announced) : null;
  return announcement === null ? items : [{ ...block, ...announcement }, ...items];
}
