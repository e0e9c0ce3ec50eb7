import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { place, placeEnd } from "../../src/document/place.ts";
import { readText } from "../../src/document/read-text.ts";
import type { Run } from "../../src/model.ts";
import { shape } from "./shape.ts";

const runs = Number(process.env["FC_RUNS"] ?? 300);
const read = (source: string): string => shape(readText("page.txt", source));

/** What a run's stretch of plain text stands for, by itself. */
function sourceOf(source: string, text: string, run: Run): string {
  expect(text.slice(run.text, run.text + run.length)).toHaveLength(run.length);
  return source
    .slice(run.source, run.source + run.sourceLength)
    .replaceAll(/\s+/gu, (space) =>
      run.length === run.sourceLength ? " ".repeat(space.length) : " ",
    );
}

test("tell bare headings from paragraphs, and each list's lead-in", () => {
  expect(
    read(`Cupping at the Mill

Cupping draws blood to the skin. It leaves round marks.

What it may ease

  • Stiff necks
  • Sore calves. Ask first.

Tell us about:

- thin skin
- blood thinners

1. Ring us.
2. Come in.
`),
  ).toMatchInlineSnapshot(`
    "0 heading | Cupping at the Mill
    1 paragraph | Cupping draws blood to the skin. It leaves round marks.
    2 heading | What it may ease
    3 item list:1 lead-in:2 | Stiff necks
    4 item list:1 lead-in:2 | Sore calves. Ask first.
    5 paragraph | Tell us about:
    6 item list:2 lead-in:5 | thin skin
    7 item list:2 lead-in:5 | blood thinners
    8 item list:3 lead-in:2 | Ring us.
    9 item list:3 lead-in:2 | Come in."
  `);
});

test("tell numbered headings from items, which other numbers stand beside", () => {
  expect(
    read(`After your visit

1. LASER

Keep out of the sun.

2. PEELS

Use no scrubs.

1. Rest

2. Drink water

Then ring us.
`),
  ).toMatchInlineSnapshot(`
    "0 heading | After your visit
    1 heading | LASER
    2 paragraph | Keep out of the sun.
    3 heading | PEELS
    4 paragraph | Use no scrubs.
    5 item list:1 lead-in:4 | Rest
    6 item list:1 lead-in:4 | Drink water
    7 paragraph | Then ring us."
  `);
});

test("read one-line lists under a line, with or without markers", () => {
  expect(read("Trusted by science\n• Croup\n• Cradle cap")).toMatchInlineSnapshot(`
    "0 heading | Trusted by science
    1 item list:1 lead-in:0 | Croup
    2 item list:1 lead-in:0 | Cradle cap"
  `);
  expect(read("How it goes\n1. Sit down\n2. Breathe out")).toMatchInlineSnapshot(`
    "0 heading | How it goes
    1 item list:1 lead-in:0 | Sit down
    2 item list:1 lead-in:0 | Breathe out"
  `);
  expect(read("We see:\nShingles\nBunions\nCorns")).toMatchInlineSnapshot(`
    "0 paragraph | We see:
    1 item list:1 lead-in:0 | Shingles
    2 item list:1 lead-in:0 | Bunions
    3 item list:1 lead-in:0 | Corns"
  `);
  expect(read("Help with\nShingles\nBunions\nCorns")).toMatchInlineSnapshot(`
    "0 heading | Help with
    1 item list:1 lead-in:0 | Shingles
    2 item list:1 lead-in:0 | Bunions
    3 item list:1 lead-in:0 | Corns"
  `);
});

test("nest lists by indent", () => {
  expect(read("Joints:\n  • Knee\n      ◦ Runner’s knee\n      ◦ Bursitis\n  • Hip"))
    .toMatchInlineSnapshot(`
    "0 heading | Joints:
    1 item list:1 lead-in:0 | Knee
    2 item list:2 lead-in:1 | Runner’s knee
    3 item list:2 lead-in:1 | Bursitis
    4 item list:1 lead-in:0 | Hip"
  `);
});

test("join hard-wrapped lines, also in an item", () => {
  const source = `Our rooms are on the first floor, up one flight of stairs that
creaks in wet weather. There is a lift round the back, by the
Bakery door, for anyone who would sooner not climb.

  * The first visit takes an hour and a half, so please bring
    something to read.
  * Later ones are shorter.
`;
  expect(read(source)).toMatchInlineSnapshot(`
    "0 paragraph | Our rooms are on the first floor, up one flight of stairs that creaks in wet weather. There is a lift round the back, by the Bakery door, for anyone who would sooner not climb.
    1 item list:1 lead-in:0 | The first visit takes an hour and a half, so please bring something to read.
    2 item list:1 lead-in:0 | Later ones are shorter."
  `);
});

test("keep paragraphs apart that stand one a line", () => {
  expect(
    read(`Needling and you
A needle is thin. Most people feel a prick when it goes in, and little after that.
It is no cure.
Some feel better for a day or two; others feel nothing at all, and we tell them so.
Ask us anything.`),
  ).toMatchInlineSnapshot(`
    "0 heading | Needling and you
    1 paragraph | A needle is thin. Most people feel a prick when it goes in, and little after that.
    2 paragraph | It is no cure.
    3 paragraph | Some feel better for a day or two; others feel nothing at all, and we tell them so.
    4 paragraph | Ask us anything."
  `);
});

test("tie an answer to its question", () => {
  expect(read("Will it sting?\nNot one bit.")).toMatchInlineSnapshot(`
    "0 heading | Will it sting?
    1 paragraph question:0 | Not one bit."
  `);
  expect(read("Is it safe?\n\nYes.\n\nWe are open late.")).toMatchInlineSnapshot(`
    "0 heading | Is it safe?
    1 paragraph question:0 | Yes.
    2 paragraph | We are open late."
  `);
  expect(read("Q: Can I drive home?\nA: Of course.\nQ: Do I strip?\nA: To the waist."))
    .toMatchInlineSnapshot(`
    "0 paragraph | Can I drive home?
    1 paragraph question:0 | Of course.
    2 paragraph | Do I strip?
    3 paragraph question:2 | To the waist."
  `);
});

test("mark the words of patients and their names", () => {
  expect(
    read(`What our patients say

  • "My knees stopped clicking after one visit."
    Orla F.
  • "Nice tea."
    Pat N.

“I sleep right through.”

Wim, Low Street

Opening hours

Ten to four.`),
  ).toMatchInlineSnapshot(`
    "0 heading | What our patients say
    1 item list:1 lead-in:0 testimonial | "My knees stopped clicking after one visit."
    2 paragraph testimonial | Orla F.
    3 item list:1 lead-in:0 testimonial | "Nice tea."
    4 paragraph testimonial | Pat N.
    5 quote testimonial | “I sleep right through.”
    6 quote testimonial | Wim, Low Street
    7 heading | Opening hours
    8 paragraph | Ten to four."
  `);
  expect(read("“It took my migraine away for good.”\n— Agnes, 61")).toMatchInlineSnapshot(`
    "0 quote testimonial | “It took my migraine away for good.”
    1 quote testimonial | — Agnes, 61"
  `);
  const spaced = "“It took my migraine away for good.”\n—    Agnes, 61";
  expect(readText("page.txt", spaced).blocks[1]?.text).toMatch(/^—\s+Agnes, 61$/);
  expect(read("“Let it be,” she said, and left it at that.")).toMatchInlineSnapshot(
    `"0 paragraph | “Let it be,” she said, and left it at that."`,
  );
});

test("headings in capitals stand above others, and those above questions", () => {
  const source = `Mill Street Clinic

CUPPING

Before you come

Eat something light.

Does it hurt?

A little.

MASSAGE

Wear what you like.
`;
  const { blocks } = readText("page.txt", source);
  const path = (text: string): string[] =>
    (blocks.find((block) => block.text === text)?.headings ?? []).map(
      (heading) => blocks[heading]?.text ?? "",
    );
  expect(path("Eat something light.")).toEqual([
    "Mill Street Clinic",
    "CUPPING",
    "Before you come",
  ]);
  expect(path("A little.")).toContain("CUPPING");
  expect(path("Wear what you like.")).toEqual(["Mill Street Clinic", "MASSAGE"]);
});

test("a line that says it is a review is no heading, though it ends without a period", () => {
  const { blocks } = readText("page.txt", '"My teeth look amazing" – Google review\n');
  expect(blocks.map(({ region, testimonial }) => [region, testimonial])).toEqual([
    ["paragraph", true],
  ]);
});

test("give labelled paragraphs the line that announces them", () => {
  expect(
    read(
      "Needling works in two ways:\n\nNerves: It calms them.\n\nBlood: It flows.\n\nThat is all.",
    ),
  ).toMatchInlineSnapshot(`
    "0 paragraph | Needling works in two ways:
    1 paragraph list:1 lead-in:0 | Nerves: It calms them.
    2 paragraph list:1 lead-in:0 | Blood: It flows.
    3 paragraph | That is all."
  `);
});

test("leave out addresses and template tags, and keep the places of the rest", () => {
  const source =
    "Write to jo@mill.example.org, see https://mill.example/x or www.mill.example. {{ promo }}No risk.";
  const document = readText("page.txt", source);
  expect(document.blocks.map((block) => block.text)).toEqual(["Write to , see or . No risk."]);
  const [block] = document.blocks;
  const start = block?.text.indexOf("No risk") ?? 0;
  expect(
    source.slice(place(block ?? { runs: [] }, start), placeEnd(block ?? { runs: [] }, start + 7)),
  ).toBe("No risk");
});

test("fold white space and join words over soft hyphens", () => {
  const source = "\uFEFFIt is\u00a0 guar\u00ADan\u200Bte\u200Ced\0 to\twork.\r";
  const [block] = readText("page.txt", source).blocks;
  expect(block?.text).toBe("It is guaranteed to work.");
});

test("never throw, and map every character to its place", () => {
  const part = fc.oneof(
    fc.constantFrom(
      "• ",
      "- ",
      "1. ",
      "“",
      "”",
      "?",
      ":",
      ".",
      " ",
      "  ",
      "\n",
      "\n\n",
      "\r\n",
      "\r",
      "\t",
      "\u00a0",
      "\u00ad",
      "\0",
      "\uFEFF",
      "😀",
      "é",
      "Q: ",
      "A: ",
      "{{ x }}",
      "{%",
      "<?php ?>",
      "www.a.com",
      "b@c.org",
      "Jo K.",
      "Reviews",
    ),
    fc.stringMatching(/^[A-Za-z]{1,9}$/),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const source = parts.join("");
      const document = readText("page.txt", source);
      let last = -1;
      for (const block of document.blocks) {
        expect(block.text).toBe(block.text.replaceAll(/\s+/gu, " ").trim());
        expect(block.runs.map((run) => sourceOf(source, block.text, run)).join("")).toBe(
          block.text,
        );
        expect(place(block, 0)).toBeGreaterThan(last);
        last = place(block, 0);
      }
    }),
    { numRuns: runs },
  );
});

test.each([
  ["000_757a4c6a0563b3e6", 44],
  ["001_5f53d69c5071001f", 34],
  ["002_a45d9326e602b219", 21],
  ["003_bd41a0d1d01fc523", 31],
  ["004_cc6383274ff31b59", 63],
])("read the article %s into its blocks, each at its place", (name, count) => {
  const source = readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), "utf8");
  const { blocks } = readText(name, source);
  expect(blocks).toHaveLength(count);
  for (const block of blocks) {
    const raw = source.slice(place(block, 0), placeEnd(block, block.text.length));
    expect(raw.replaceAll(/\s+/gu, " ")).toBe(block.text);
  }
});
