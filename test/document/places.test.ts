import * as fc from "fast-check";
import { decodeHTML, decodeHTMLAttribute, decodeHTMLStrict } from "entities";
import { expect, test } from "vitest";
import type { Block, Document } from "../../src/model.ts";
import { place, placeEnd } from "../../src/document/place.ts";
import { readHtml } from "../../src/document/read-html.ts";
import { readMarkdown } from "../../src/document/read-markdown.ts";

/**
 * Whatever the mix of tags, entities, marks, prefixes and line ends: any stretch of a block's text, placed in the
 * source and decoded there by other means, is that stretch again, and no letter of the source is lost.
 */

const runs = Number(process.env["FC_RUNS"] ?? 300);

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const plain = fc.constantFrom(
  "é",
  "e\u0301",
  "😀",
  "👩‍⚕️",
  "“",
  "’",
  "…",
  ".",
  ",",
  "!",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\t",
  "  ",
  "\0",
);
const space = fc.constant(" ");

const entity = fc.constantFrom(
  "&amp;",
  "&amp",
  "&rsquo;",
  "&#8217;",
  "&#8217 ",
  "&#x1F600;",
  "&nbsp;",
  "&nbsp",
  "&shy;",
  "&NotEqualTilde;",

  "&copy",
  "&unknown;",
  "& ",
  "&notit;",
  "&#128;",
  "&#0;",
  "&#xD800;",
  "&lt;b&gt;",
  "&Tab;",
  "&NewLine;",
);

const markupLeaf = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 4, arbitrary: space },
  { weight: 2, arbitrary: plain },
  { weight: 3, arbitrary: entity },
  lineEnd,
  fc.constantFrom(
    "<wbr>",
    "<br>",
    "<br/>",
    "<!-- c -->",
    "< ",
    "<3",
    "</nope>",
    "<b>",
    "</i>",
    "\uFEFF",
  ),
);

const markup = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie("node"), { maxLength: 7 }).map((nodes) => nodes.join("")),
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 6, arbitrary: markupLeaf },
    fc
      .tuple(
        fc.constantFrom(
          "b",
          "i",
          "span",
          "a",
          "em",
          "strong",
          "font",
          "p",
          "div",
          "li",
          "ul",
          "h2",
          "td",
          "table",
          "tr",

          "blockquote",
          "button",
          "details",
          "summary",
          "dl",
          "dt",
          "dd",
          "section",
          "figcaption",
          "label",
          "option",
        ),
        fc.constantFrom("", ' class="x"', " title='a&amp;b'", " data-x=1"),
        tie("nodes"),
        fc.boolean(),
      )
      .map(
        ([name, attributes, inner, closed]) =>
          `<${name}${attributes}>${inner}${closed ? `</${name}>` : ""}`,
      ),
    fc
      .tuple(tie("nodes"), fc.constantFrom('"', "'"))
      .map(
        ([inner, quote]) =>
          `<img alt=${quote}${inner.replaceAll(/["'<>]|&(?!#?\w+;)|&notit;/g, "")}${quote}>`,
      ),
  ),
}));

test("any stretch of the text of HTML lies where it is placed", async () => {
  await fc.assert(
    fc.asyncProperty(markup.nodes, fc.boolean(), async (source, marked) => {
      const document = await readHtml("page.html", marked ? `\uFEFF${source}` : source);
      checkPlaces(document, (raw, block) =>
        decodeHtml(raw, block.region === "alt" || block.region === "attribute"),
      );
    }),
    { numRuns: runs },
  );
});

test("no letter of HTML is lost", async () => {
  const letters = fc.oneof(
    word,
    space,
    entity,
    lineEnd,
    fc.constantFrom("<b>", "</b>", "<p>", "<br>", "<li>", "<!-- c -->", "</div>", "<td>"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { maxLength: 40 }), async (parts) => {
      const source = parts.join("");
      const read = (await readHtml("page.html", source)).blocks.map(({ text }) => text);
      expect(lettersOf(read.join(" "))).toBe(lettersOf(decodeHtml(source, false)));
    }),
    { numRuns: runs },
  );
});

const markdownEntity = fc.constantFrom(
  "&amp;",
  "&rsquo;",
  "&#8217;",
  "&#x1F600;",
  "&nbsp;",
  "&shy;",
  "&unknown;",
  "& ",
  "&NotEqualTilde;",
);
const escape = fc.constantFrom(
  "\\*",
  "\\_",
  "\\[",
  "\\]",
  "\\<",
  "\\&",
  "\\\\",
  "\\.",
  "\\#",
  "\\!",
  "\\a",
);
const inline = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie("node"), { minLength: 1, maxLength: 6 }).map((nodes) => nodes.join("")),
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 7, arbitrary: word },
    { weight: 5, arbitrary: space },
    { weight: 2, arbitrary: plain },
    { weight: 3, arbitrary: markdownEntity },
    { weight: 3, arbitrary: escape },
    { weight: 2, arbitrary: fc.constant("{wrap}") },
    fc.constantFrom("  {wrap}", "\\{wrap}", "<wbr>", "<br>", "<!-- c -->"),
    fc
      .tuple(fc.constantFrom("*", "**", "_", "~~", "***"), tie("nodes"))
      .map(([mark, inner]) => `${mark}${inner}${mark}`),
    // A link of nothing but "#" is the anchor of a heading, which is left out.
    tie("nodes").map((inner) => `[${inner.replaceAll("\\#", "\\.")}](/)`),
    fc
      .tuple(fc.constantFrom("b", "i", "span"), tie("nodes"))
      .map(([name, inner]) => `<${name}>${inner}</${name}>`),
  ),
}));
const container = fc.constantFrom(
  { first: "", rest: "" },
  { first: "> ", rest: "> " },
  { first: "> > ", rest: "> > " },
  { first: "- ", rest: "  " },
  { first: "1. ", rest: "   " },
  { first: "> - ", rest: ">   " },
  { first: "- > ", rest: "  >" },
  { first: "## ", rest: "## " },
  { first: "> ", rest: "" },
);
/** Lines begin with a letter, since a line that begins with a tag may be HTML as a whole; images have a test of their own. */
const markdown = fc
  .array(fc.tuple(container, inline.nodes), { minLength: 1, maxLength: 4 })
  .chain((blocks) =>
    lineEnd.map((end) =>
      blocks
        .map(([{ first, rest }, text]) =>
          `${first}x${text.replaceAll("{wrap}", `${end}${rest}x`)}`.replaceAll("![", "["),
        )
        .join(end + end),
    ),
  );

test("any stretch of the text of Markdown lies where it is placed", async () => {
  await fc.assert(
    fc.asyncProperty(markdown, fc.boolean(), async (source, marked) => {
      const document = await readMarkdown("page.md", marked ? `\uFEFF${source}` : source);
      checkPlaces(document, decodeMarkdown);
    }),
    { numRuns: runs },
  );
});

test("no letter of Markdown is lost", async () => {
  const letters = fc.oneof(
    word,
    space,
    markdownEntity,
    escape,
    fc.constantFrom("*", "**", "<b>", "\n", "\n> ", "\n\n", "\n- ", "\n# "),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { maxLength: 40 }), async (parts) => {
      // Four spaces at the start of a line would be code.
      const source = `x${parts.join("").replaceAll(/ {2,}/g, " ")}`;
      const document = await readMarkdown("page.md", source);
      const read = document.blocks.map(({ text }) => text).join(" ");
      expect(lettersOf(read)).toBe(lettersOf(decodeMarkdown(source)));
    }),
    { numRuns: runs },
  );
});

/** Check every stretch of every block that ends between characters. */
function checkPlaces(document: Document, decode: (raw: string, block: Block) => string): void {
  for (const block of document.blocks) {
    expect(block.text).toBe(fold(block.text).trim());
    expect(
      block.runs.reduce((end, run) => (run.text === end ? end + run.length : Number.NaN), 0),
    ).toBe(block.text.length);
    const ends = boundaries(block);
    for (const start of ends) {
      for (const end of ends.filter((offset) => offset > start && offset < start + 12)) {
        const raw = document.source.slice(place(block, start), placeEnd(block, end));
        const text = block.text.slice(start, end);
        if (document.format === "html") expect(fold(decode(raw, block))).toBe(text);
        else expect(withoutMarks(fold(decode(raw, block)))).toBe(withoutMarks(text));
      }
    }
  }
}

/** Offsets between characters: not inside of a surrogate pair, nor of what stands for one entity. */
function boundaries(block: Block): number[] {
  const inside = new Set(
    block.runs
      .filter((run) => run.length > 1 && run.length !== run.sourceLength)
      .flatMap((run) => Array.from({ length: run.length - 1 }, (_, index) => run.text + index + 1)),
  );
  const offsets = Array.from({ length: block.text.length + 1 }, (_, index) => index);
  return offsets.filter(
    (offset) =>
      !inside.has(offset) && !/^[\uDC00-\uDFFF]/.test(block.text.slice(offset, offset + 1)),
  );
}

function decodeHtml(raw: string, isAttribute: boolean): string {
  if (isAttribute) return decodeHTMLAttribute(raw);
  return raw
    .replaceAll(/<(?:br\/?|img [^>]*)>/g, " ")
    .split(/<!--[^]*?-->|<\/?[a-zA-Z][^>]*>/)
    .map((text) => decodeHTML(text))
    .join("");
}

function decodeMarkdown(raw: string, block?: Block): string {
  return raw
    .replaceAll(/(\r\n|\n|\r)[ \t>]*/g, "$1")
    .split(/(\\[!-/:-@[-`{-~\r\n]|<br>|<!--[^]*?-->|<\/?[a-zA-Z][^>]*>)/)
    .map((text) => {
      if (/^\\[^\p{L}\p{N} ]$/u.test(text)) return text.slice(1);
      if (text === "<br>") return block?.region === "alt" ? "" : " ";
      return /^<[!/a-zA-Z]/.test(text) ? "" : decodeHTMLStrict(text);
    })
    .join("");
}

/** White space folded, characters that are not seen left out. */
function fold(text: string): string {
  return text
    .replaceAll(/[\s\u0085]+/gu, (gap) => (/^\uFEFF+$/.test(gap) ? "" : " "))
    .replaceAll(/[\0-\x08\x0E-\x1F\x7F-\x9F\u00AD\u200B\uFEFF]/g, "")
    .replaceAll(/ +/g, " ");
}

/** Marks that may stand for themselves where they fit no partner. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[*_~[\]()/]/g, "").replaceAll(/ +/g, " ");
}

function lettersOf(text: string): string {
  return [...text.matchAll(/\p{L}/gu)].join("");
}
