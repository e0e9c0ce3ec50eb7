import type { Comment, Document } from "../model.ts";
import { calmMarkdown } from "./calm-markdown.ts";
import { tokenizeMarkdown } from "./markdown-tokens.ts";
import { createMarkupEvents } from "./markup-events.ts";
import type { Span } from "./inline.ts";
import { type MaskedMdx, maskMdx } from "./mask-mdx.ts";
import { maskTemplates } from "./mask-templates.ts";
import { createPage, type Page } from "./page.ts";
import type { RawBlock } from "./raw-block.ts";
import { type MarkupEvents, readMarkup } from "./read-markup.ts";
import { type MaskedTags, readTokens } from "./read-tokens.ts";
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
  const page = createPage(script?.tagged ?? masked);
  const comments: Comment[] = [];
  const events = createMarkupEvents(source, masked, page, comments);
  const tags = readerOfTags(script, page, events);
  const matter = readTokens(tokenizeMarkdown(masked, isMdx), page, masked, events, tags);
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
    for (const block of tags.attributes()) blocks.push(block);
    comments.sort((a, b) => a.offset - b.offset);
  }
  return { path, format: "markdown", source, blocks: structure(blocks), comments };
}

/** Reads the tags of MDX: those of HTML on the page where they stand, of components the attributes alone. */
function readerOfTags(
  script: MaskedMdx | null,
  page: Page,
  events: MarkupEvents,
): MaskedTags & { readonly attributes: () => RawBlock[] } {
  const { tags = [], tagged = "" } = script ?? {};
  const read = new Set<Span>();
  return {
    spans: tags,
    read: (span) => {
      const [, closing, name = "", closed] = TAG.exec(tagged.slice(...span)) ?? [];
      if (/^[a-z]/.test(name)) {
        read.add(span);
        readMarkup(page, tagged, [span], events);
        // Unlike in HTML, the slash ends an element.
        if (closed === "/" && name !== "br") page.close(name);
      } else if (closed === "/" || (closing === "/" && tagged.charAt(span[1]) === "<")) {
        // A component that stands as a picture does, or beside another, sets words apart.
        page.appendDecoded(" ", ...span);
      }
    },
    attributes: () => {
      const aside = createPage(tagged);
      for (const tag of tags) if (!read.has(tag)) readMarkup(aside, tagged, [tag], events);
      return aside.finish();
    },
  };
}

/** A tag: whether it ends an element, its name, and whether it ends itself. */
const TAG = /^<(\/?)([\w.:-]*)[^]*?(\/?)>$/;
