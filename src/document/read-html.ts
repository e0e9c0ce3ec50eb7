import type { Comment, Document } from "../model.ts";
import type { FrontMatter } from "./front-matter.ts";
import { createMarkupEvents } from "./markup-events.ts";
import { maskTemplates } from "./mask-templates.ts";
import { createPage } from "./page.ts";
import { readMarkup } from "./read-markup.ts";
import { structure } from "./structure.ts";

/**
 * Read HTML: the copy of the page and of what stands beside it (title, meta, alternative texts, buttons, JSON-LD, and
 * the YAML front matter of a site generator). Any string is read, however broken.
 */
export async function readHtml(path: string, source: string): Promise<Document> {
  const [whole, matter] = findFrontMatter(source);
  const masked = maskTemplates(source);
  const page = createPage(masked);
  const comments: Comment[] = [];
  const events = createMarkupEvents(source, masked, page, comments);
  readMarkup(page, masked, [[whole, source.length]], events);
  const blocks = page.finish();
  if (matter !== null) {
    const { readFrontMatter } = await import("./front-matter.ts");
    blocks.push(...readFrontMatter(masked, matter));
  }
  return { path, format: "html", source, blocks: structure(blocks), comments };
}

/** Where the front matter and its fences end, 0 without any, and the matter itself. */
function findFrontMatter(source: string): readonly [end: number, matter: FrontMatter | null] {
  const fenced = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)([^]*?)(?:\r\n|\n|\r)---[ \t]*(?=[\r\n]|$)/d.exec(
    source,
  );
  const [start, end] = fenced?.indices?.[1] ?? [0, 0];
  return fenced === null ? [0, null] : [fenced[0].length, { kind: "yaml", start, end }];
}
