import { expect, test } from "vitest";
import { formatOf } from "../../src/document/format-of.ts";

test.each([
  ["index.html", "html"],
  ["a/b.c/INDEX.HTM", "html"],
  ["page.xhtml", "html"],
  ["post.md", "markdown"],
  ["post.markdown", "markdown"],
  ["post.mdx", "markdown"],
  ["leaflet.txt", "text"],
  ["leaflet.text", "text"],
  ["style.css", null],
  ["README", null],
  ["html", null],
  ["page.html/raw", null],
])("tell the format of %s", (path, format) => {
  expect(formatOf(path)).toBe(format);
});
