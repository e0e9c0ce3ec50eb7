import type { Comment } from "../model.ts";
import { readJsonLd } from "./json-ld.ts";
import type { Page } from "./page.ts";
import type { MarkupEvents } from "./read-markup.ts";

/** Events that note down comments, and add the blocks of JSON-LD to a page. Templates are masked in `masked` only. */
export function createMarkupEvents(
  source: string,
  masked: string,
  page: Page,
  comments: Comment[],
): MarkupEvents {
  return {
    comment: (offset, endOffset, innerStart, innerEnd) => {
      comments.push({ text: source.slice(innerStart, innerEnd).trim(), offset, endOffset });
    },
    jsonLd: (start, end) => {
      for (const block of readJsonLd(masked, start, end)) page.add(block);
    },
  };
}
