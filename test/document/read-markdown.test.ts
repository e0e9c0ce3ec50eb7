import { expect, test } from "vitest";
import type { Document } from "../../src/model.ts";
import { place, placeEnd } from "../../src/document/place.ts";
import { readMarkdown } from "../../src/document/read-markdown.ts";
import { shape } from "./shape.ts";

const read = async (source: string, path = "page.md"): Promise<string> =>
  shape(await readMarkdown(path, source));

/** The source of the first occurrence of some words in a document. */
function sourceOf(document: Document, words: string): string | undefined {
  for (const block of document.blocks) {
    const start = block.text.indexOf(words);
    if (start < 0) continue;
    return document.source.slice(place(block, start), placeEnd(block, start + words.length));
  }
  return undefined;
}

test("find the source of words across marks, escapes, entities and prefixes", async () => {
  const source =
    '\uFEFF> It&rsquo;s gua*ran*teed,\r\n> \\*safe\\* for **all** &\r\n    never\tdull: 5\\% &#x1F600;\r\n\r\n1. per&shy;man<b>ent</b>\r\n   [re\\]lief](/x "ti&amp;tle") ![a *cup*](y)\r\n';
  const document = await readMarkdown("page.md", source);
  expect(shape(document)).toMatchInlineSnapshot(`
    "0 quote | It’s guaranteed, *safe* for all & never dull: 5% 😀
    1 item list:1 lead-in:0 | permanent re]lief
    2 attribute | ti&tle
    3 alt | a cup"
  `);
  expect(sourceOf(document, "It’s")).toBe("It&rsquo;s");
  expect(sourceOf(document, "guaranteed, *safe* for")).toBe("gua*ran*teed,\r\n> \\*safe\\* for");
  expect(sourceOf(document, "& never dull")).toBe("&\r\n    never\tdull");
  expect(sourceOf(document, "5% 😀")).toBe("5\\% &#x1F600;");
  expect(sourceOf(document, "permanent re]lief")).toBe("per&shy;man<b>ent</b>\r\n   [re\\]lief");
  expect(sourceOf(document, "ti&tle")).toBe("ti&amp;tle");
  expect(sourceOf(document, "a cup")).toBe("a *cup");
});

test("read headings, lists, tables, notes and what is no prose", async () => {
  expect(
    await read(`Cupping at the Mill
===================

## What it may ease ##

We treat:

- [ ] Croup
- **Aches**
  of all kinds
  1. Knee
- Colds.

  Ask first.

| Visit | Fee |
|-------|----:|
| First \\| long | **$9** |

\`\`\`
no
\`\`\`

    no

Say \`no\` more, see https://no.example, <https://no.example> or jo@no.example.[^1]

[^1]: A *note*.

[ref]: /x "A title"

***
Will it last?
-------------
For [good][ref].`),
  ).toMatchInlineSnapshot(`
    "0 heading1 | Cupping at the Mill
    1 heading2 | What it may ease
    2 paragraph | We treat:
    3 item list:1 lead-in:2 | Croup
    4 item list:1 lead-in:2 | Aches of all kinds
    5 item list:2 lead-in:4 | Knee
    6 item list:1 lead-in:2 | Colds.
    7 item list:1 lead-in:2 | Ask first.
    8 cell | Visit
    9 cell | Fee
    10 cell lead-in:8 | First | long
    11 cell lead-in:10 | $9
    12 paragraph | Say more, see , or .
    13 paragraph | A note.
    14 attribute | A title
    15 heading2 | Will it last?
    16 paragraph question:15 | For good."
  `);
});

test("read raw HTML, across blocks and inside of them", async () => {
  expect(
    await read(`<div class="testimonials">

My **knee** is new.

</div>

> <p title="Quo
> ted">In <b>HTML</b>
> lines</p>

Ours <!-- not this --> <span>again</span>.<br>Next.

<details><summary>Is it safe?</summary>

Quite.

</details>

<img src="x" alt="A cup">
<script>no</script>`),
  ).toMatchInlineSnapshot(`
    "0 paragraph testimonial | My knee is new.
    1 attribute | Quo > ted
    2 quote | In HTML lines
    3 paragraph | Ours again. Next.
    4 summary | Is it safe?
    5 paragraph question:4 | Quite.
    6 alt | A cup"
  `);
});

test("read YAML front matter at its exact places", async () => {
  const source = `---
title: "It\\u2019s \\"easy\\""
description: >-
  Two lines
  of copy
seo:
  title: 'Jo''s cups'
excerpt: Plain copy
  that goes on # not this
date: 2020-01-01
tags: [no]
---

Body.
`;
  for (const variant of [source, source.replaceAll("\n", "\r\n"), `\uFEFF${source}`]) {
    const document = await readMarkdown("page.md", variant);
    expect(document.blocks.map(({ region, text }) => `${region} ${text}`)).toEqual([
      'front-matter It’s "easy"',
      "front-matter Two lines of copy",
      "front-matter Jo's cups",
      "front-matter Plain copy that goes on",
      "paragraph Body.",
    ]);
    expect(sourceOf(document, 'It’s "easy"')).toBe('It\\u2019s \\"easy\\"');
    expect(sourceOf(document, "Jo's")).toBe("Jo''s");
    expect(sourceOf(document, "lines of")?.replaceAll(/\s+/g, " ")).toBe("lines of");
    expect(sourceOf(document, "Body")).toBe("Body");
  }
});

test("read TOML front matter, and pass over what is broken", async () => {
  expect(
    await read(`+++
title = "Say \\"hi\\""
[params]
params.description = '''It's
raw'''
draft = true
summary = "never ends
+++
Body`),
  ).toMatchInlineSnapshot(`
    "0 front-matter | Say "hi"
    1 front-matter | It's raw
    2 paragraph | Body"
  `);
  expect(await read("---\ntitle: [\n---\nBody")).toMatchInlineSnapshot(`"0 paragraph | Body"`);
});

test("leave JavaScript and components out of MDX", async () => {
  const source = `import { Card } from "./card.js"
export const claim = {
  text: "no"
}

# Cups {/* claimlint-disable */}

<Card title="A quiet hour" onClick={() => alert("no")} alt={no}>
    We see *you*{" "}at ten.
</Card>

It is {claim.text}safe, isn't it? {

\`<No>{no}\` and <b>bold</b>

{/* last
one */}
`;
  const document = await readMarkdown("page.mdx", source);
  expect(shape(document)).toMatchInlineSnapshot(`
    "0 heading1 | Cups
    1 attribute | A quiet hour
    2 paragraph | We see you at ten.
    3 paragraph | It is safe, isn't it? {
    4 paragraph question:3 | and bold"
  `);
  expect(document.comments.map(({ text }) => text)).toEqual(["claimlint-disable", "last\none"]);
  expect(
    document.comments.map((comment) => source.slice(comment.offset, comment.endOffset)),
  ).toEqual(["{/* claimlint-disable */}", "{/* last\none */}"]);
  expect(sourceOf(document, "We see you")).toBe("We see *you");
});

test("leave templates out, and what follows at its place", async () => {
  const source =
    "{{ title }} cures.\n\n{% if x %}\n## It {{ y }}works\n{% endif %}\n\n- {{ z }}Colic";
  const document = await readMarkdown("page.md", source);
  expect(shape(document)).toMatchInlineSnapshot(`
    "0 paragraph | cures.
    1 heading2 | It works
    2 item list:1 lead-in:1 | Colic"
  `);
  expect(sourceOf(document, "Colic")).toBe("Colic");
});

test("tie answers to questions and names to quotations", async () => {
  expect(
    await read(`**Does it hurt?**

Not at all.

Q: Can I eat?
A: Please do.

> “It went in a day.”
> — Wim, Low Street

> “I can bend again.” — Ola

> “Rest,” he said.

## Kind words

I sleep.

### Jo

I walk.

## Hours

Ten to four.`),
  ).toMatchInlineSnapshot(`
    "0 heading | Does it hurt?
    1 paragraph question:0 | Not at all.
    2 paragraph | Can I eat?
    3 paragraph question:2 | Please do.
    4 quote testimonial | “It went in a day.”
    5 quote testimonial | — Wim, Low Street
    6 quote testimonial | “I can bend again.” — Ola
    7 quote | “Rest,” he said.
    8 heading2 | Kind words
    9 paragraph testimonial | I sleep.
    10 heading3 testimonial | Jo
    11 paragraph testimonial | I walk.
    12 heading2 | Hours
    13 paragraph | Ten to four."
  `);
});

test("note comments with their places", async () => {
  const source = "> a <!-- one -->\n\n<!-- two\nlines -->\n\n`<!-- no -->`";
  const { comments } = await readMarkdown("page.md", source);
  expect(comments.map(({ text }) => text)).toEqual(["one", "two\nlines"]);
  expect(comments.map(({ offset, endOffset }) => source.slice(offset, endOffset))).toEqual([
    "<!-- one -->",
    "<!-- two\nlines -->",
  ]);
});

test.each([
  ["nested lists", "- ".repeat(5000)],
  ["nested quotations", "> ".repeat(5000)],
  ["emphasis", "*a **b ".repeat(5000)],
  ["strikethrough", "~a".repeat(5000)],
  ["brackets", "[".repeat(5000)],
  ["deep front matter", `---\ntitle: ${"[".repeat(20_000)}\n---\n`],
  ["open braces", "{".repeat(20_000)],
])("survive too much of it: %s", async (_, source) => {
  const { blocks } = await readMarkdown("page.mdx", `${source}\n\nThe end.`);
  expect(blocks.at(-1)?.text).toBe("The end.");
});

test("leave out comments that are written as definitions", async () => {
  expect(
    await read(
      `One.\n\n[//]: # (No.)\n[comment]: <> (No.)\n[//]: # "No."\n\n> [//]: # (No.)\n\n[a] [b](/x "B.")\n\n[a]: /x "A."\n`,
    ),
  ).toMatchInlineSnapshot(`
    "0 paragraph | One.
    1 link list:1 lead-in:0 | a
    2 link list:1 lead-in:0 | b
    3 attribute | B.
    4 attribute | A."
  `);
});

test("read the HTML of MDX as that of a page, and set components apart", async () => {
  const source = `<ul>
<li>Calm</li><li>Rest <Icon/>Sleep</li>
</ul>
<h2 className={big}>Our promise</h2>
It has no<br/>side effects, <code>no</code> and <b>no</b>ne <span title="Late"/>ever.

<Card title="A quiet hour">Warm</Card><Card>Safe</Card>, <Abbr>CBT</Abbr>s too.
`;
  const document = await readMarkdown("page.mdx", source);
  expect(shape(document)).toMatchInlineSnapshot(`
    "0 item list:1 | Calm
    1 item list:1 | Rest Sleep
    2 heading2 | Our promise
    3 paragraph | It has no side effects, and none ever.
    4 attribute | Late
    5 attribute | A quiet hour
    6 paragraph | Warm Safe, CBTs too."
  `);
  expect(sourceOf(document, "no side")).toBe("no<br/>side");
});
