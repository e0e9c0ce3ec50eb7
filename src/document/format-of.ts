import type { Format } from "../model.ts";

const formats: ReadonlyMap<string, Format> = new Map([
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["mdx", "markdown"],
  ["txt", "text"],
  ["text", "text"],
]);

/** The format that a path's extension stands for, in any case of letters; null when it is none that can be read. */
export function formatOf(path: string): Format | null {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1];
  if (extension === undefined) return null;
  return formats.get(extension.toLowerCase()) ?? null;
}
