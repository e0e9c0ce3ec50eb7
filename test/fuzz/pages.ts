import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Format } from "../../src/model.ts";
import { makePage } from "../copy/page.ts";
import { type Shape, writePage } from "../copy/write-page.ts";

/** How often each property is tried: a few times in every test run, or as `npm run fuzz` says. */
export function runsOf(few: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env["FC_RUNS"] ?? few) };
}

/** Every way to read a source, by the name of a file that is read so. */
export const READ_AS: readonly (readonly [path: string, format: Format])[] = [
  ["page.txt", "text"],
  ["page.md", "markdown"],
  ["page.mdx", "markdown"],
  ["page.html", "html"],
];

const seeds = new URL("../../seeds/", import.meta.url);
const articles = readdirSync(seeds).map((name) => readFileSync(new URL(name, seeds), "utf8"));
const shapes: readonly Shape[] = ["text", "markdown", "html", "site"];

/** Pages as sites have them. */
const realPage: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...articles),
  fc
    .tuple(fc.nat(999), fc.constantFrom(...shapes))
    .map(([seed, shape]) => writePage(makePage(seed, 1200), shape)),
);

const scrap = fc.constantFrom(
  ..."<|>|</|<!--|-->|<![CDATA[|]]>|&#x|&amp|{{|}}|{%|<?php|?>|{|}|<p>|<ul><li>|</ul>|<table><td>".split(
    "|",
  ),
  "<svg>",
  "<script>",
  "<title>",
  "<a href='",
  '<img alt="',
  "<br>",
  "<br>",
  "<blockquote>",
  "\n\n",
  "\r\n",
  "\r",
  "\t",
  "    ",
  "- ",
  "> ",
  "# ",
  "1. ",
  "|",
  "\n---\n",
  "```",
  "`",
  "**",
  "_",
  "[",
  "](",
  "![",
  "[^1]",
  "[^1]: ",
  "\\",
  "• ",
  "“",
  "”",
  "‘",
  "’",
  "?",
  ": ",
  "Q: ",
  "A: ",
  "— Jo K.",
  "\0",
  "\uFEFF",
  "\uD800",
  "\uDC00",
  "\u2060",
  "\u202E",
  "\u0301",
  "👩‍⚕️",
  "ﬁ",
  "İ",
  "ß",
  "\u2028",
  "constructor ",
  "__proto__ ",
  "toString ",
  "9am-5pm ",
  "Mon-Fri ",
  "$5 ",
  "50% ",
  "1,000 to ",
  "Dr. ",
  "We cure migraine. ",
  "no side effects ",
  "Does it hurt? Not at all. ",
  "he or she ",
  "isn’t ",
  "<!-- claimlint-disable-next-line cure -- x -->",
  '<script type=\'application/ld+json\'>{"name":"',
);

/** Copy, markup and what is neither, in any order. */
const heap: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: scrap }, fc.string({ unit: "binary", maxLength: 10 })), {
    maxLength: 50,
  })
  .map((scraps) => scraps.join(""));

/** A real page that was cut off, or in which some characters fell over or something was dropped in. */
const brokenPage: fc.Arbitrary<string> = fc
  .tuple(
    realPage,
    fc.array(fc.tuple(fc.nat(), fc.nat(15), fc.option(scrap)), { maxLength: 12 }),
    fc.option(fc.nat()),
  )
  .map(([page, hits, end]) => {
    let text = end === null ? page : page.slice(0, end % (page.length + 1));
    for (const [at, bit, dropped] of hits) {
      const place = at % (text.length + 1);
      const flipped = String.fromCharCode((text.charCodeAt(place) || 0) ^ (1 << bit));
      text = text.slice(0, place) + (dropped ?? flipped) + text.slice(place + 1);
    }
    return text;
  });

/** Whatever somebody may want to have linted. */
export const anySource: fc.Arbitrary<string> = fc.oneof(heap, brokenPage);
