import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Format } from "../../src/model.ts";
import { readDocument } from "../../src/document/read-document.ts";

const runs = Number(process.env["FC_RUNS"] ?? 300);
const scrap = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom(
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "&",
    "&#",
    ";",
    '"',
    "'",
    "=",
    "{{",
    "}}",
    "{%",
    "<?php",
    "?>",
    "{",
    "}",

    "<p>",
    "<li>",
    "</ul>",
    "<table>",
    "<svg>",
    "<script>",
    "</script>",
    "<title>",
    "<a href=",
    "<img alt=",
    "<br>",

    "\n",
    "\r",
    "\t",
    "    ",
    "- ",
    "> ",
    "# ",
    "1. ",
    "|",
    "---",
    "```",
    "`",
    "*",
    "_",
    "[",
    "](",
    "![",
    "[^1]:",
    "\\",

    "•",
    "“",
    "”",
    "?",
    ":",
    "Q: ",
    "A: ",
    "— Jo K.",
    "www.",
    "@",
    ".com",
    "://",
    "\0",
    "\uFEFF",
    "\uD800",
    "\u2060",

    '<script type="application/ld+json">',
    '{"@type":"Question","name":"',
    "import x",
    "<Card ",
    "---\ntitle: ",
    "+++\ntitle = ",
  ),
);

test.each<[Format, string]>([
  ["text", "page.txt"],
  ["markdown", "page.md"],
  ["markdown", "page.mdx"],
  ["html", "page.html"],
])(
  "read any string as %s (%s): blocks in order, runs inside of the source",
  async (format, path) => {
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 40 }), async (scraps) => {
        const source = scraps.join("");
        const { blocks, comments } = await readDocument(path, source, format);
        const ends = blocks.flatMap(({ runs: parts }) =>
          parts.map((run) => run.source + run.sourceLength),
        );
        expect(
          Math.max(0, ...ends, ...comments.map(({ endOffset }) => endOffset)),
        ).toBeLessThanOrEqual(source.length);
        const starts = blocks.map((block) => block.runs[0]?.source ?? -1);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const [id, block] of blocks.entries()) {
          expect(block.id).toBe(id);
          expect(block.text).toMatch(/[\p{L}\p{N}]/u);
          expect(
            block.runs.reduce((end, run) => (run.text === end ? end + run.length : -1), 0),
          ).toBe(block.text.length);
          const others = [...block.headings, block.leadIn ?? 0, block.question ?? 0];
          expect(others.every((other) => blocks[other] !== undefined)).toBe(true);
          expect([block.leadIn, block.question, ...block.headings]).not.toContain(id);
        }
      }),
      { numRuns: runs },
    );
  },
);

test("read every string of JSON-LD as it was meant", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 40 }), async (text) => {
      const json = JSON.stringify({ "@type": "Thing", name: `x${text}x` }).replaceAll("/", "\\/");
      const source = `<script type="application/ld+json">${json}</script>`;
      const { blocks } = await readDocument("page.html", source, "html");
      const read = blocks.map((block) => block.text).join("");
      const meant = `x${text}x`.replaceAll(/<[^]*|&[^]*/g, "");
      expect(lettersOf(read).startsWith(lettersOf(meant))).toBe(true);
    }),
    { numRuns: runs },
  );
});

function lettersOf(text: string): string {
  return [...text.matchAll(/\p{L}/gu)].join("");
}
