import type { Comment, Document } from "../model.ts";
import { calmMarkdown } from "./calm-markdown.ts";
import { tokenizeMarkdown } from "./markdown-tokens.ts";
import { createMarkupEvents } from "./markup-events.ts";
import { maskMdx } from "./mask-mdx.ts";
import { maskTemplates } from "./mask-templates.ts";
import { createPage } from "./page.ts";
import { readMarkup } from "./read-markup.ts";
import { readTokens } from "./read-tokens.ts";
import { structure } from "./structure.ts";

/**
 * Read Markdown with the tables, footnotes and task lists of GitHub, front matter and HTML. In `.mdx` files JavaScript
 * and components are left out, but for the attributes that are copy. Any string is read.
 */
export async function readMarkdown(path: string, source: string): Promise<Document> {
  const isMdx = /\.mdx$/i.test(path);
  const templated = calmMarkdown(maskTemplates(source));
  const script = isMdx ? maskMdx(templated) : null;
  const masked = script?.masked ?? templated;
  const page = createPage(masked);
  const comments: Comment[] = [];
  const events = createMarkupEvents(source, masked, page, comments);
  const matter = readTokens(tokenizeMarkdown(masked, isMdx), page, masked, events);
  const blocks = page.finish();
  if (matter !== null) {
    const { readFrontMatter } = await import("./front-matter.ts");
    blocks.push(...readFrontMatter(masked, matter));
  }
  if (script !== null) {
    for (const [start, end] of script.comments) {
      const inner = source.slice(start, end).replaceAll(/^\{\s*\/\*|\*\/\s*\}$/g, "");
      comments.push({ text: inner.trim(), offset: start, endOffset: end });
    }
    const tags = createPage(script.tagged);
    for (const tag of script.tags) readMarkup(tags, script.tagged, [tag], events);
    for (const block of tags.finish()) blocks.push(block);
    comments.sort((a, b) => a.offset - b.offset);
  }
  return { path, format: "markdown", source, blocks: structure(blocks), comments };
}
