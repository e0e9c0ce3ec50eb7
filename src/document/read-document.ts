import type { Document, Format } from "../model.ts";
import { readText } from "./read-text.ts";

/**
 * Read a source into blocks of copy with exact places. Never throws, whatever the string, and takes time linear in it.
 * The parsers of Markdown and HTML are loaded when first needed.
 */
export async function readDocument(
  path: string,
  source: string,
  format: Format,
): Promise<Document> {
  switch (format) {
    case "text":
      return readText(path, source);
    case "markdown": {
      const { readMarkdown } = await import("./read-markdown.ts");
      return readMarkdown(path, source);
    }
    case "html": {
      const { readHtml } = await import("./read-html.ts");
      return readHtml(path, source);
    }
  }
}
