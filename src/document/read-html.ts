import type { Comment, Document } from "../model.ts";
import { createMarkupEvents } from "./markup-events.ts";
import { maskTemplates } from "./mask-templates.ts";
import { createPage } from "./page.ts";
import { readMarkup } from "./read-markup.ts";
import { structure } from "./structure.ts";

/**
 * Read HTML: the copy of the page and of what stands beside it (title, meta, alternative texts, buttons, JSON-LD). Any
 * string is read, however broken.
 */
export function readHtml(path: string, source: string): Document {
  const masked = maskTemplates(source);
  const page = createPage(masked);
  const comments: Comment[] = [];
  const events = createMarkupEvents(source, masked, page, comments);
  readMarkup(page, masked, [[0, source.length]], events);
  return { path, format: "html", source, blocks: structure(page.finish()), comments };
}
