import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../src/document/read-document.ts";
import { splitPlainSentences } from "../src/document/split-plain-sentences.ts";
import { parseSentences, splitSentences } from "../src/document/split-sentences.ts";
import { prepareReader, type Reader } from "../src/lint/reader.ts";
import { readSentences } from "../src/lint/read-sentences.ts";
import type { Reading } from "../src/lint/sentence.ts";
import { annotate } from "../src/match/annotate.ts";
import { prepareLocate } from "../src/match/locate.ts";
import { prepareScan } from "../src/match/scan.ts";
import { tokenize } from "../src/match/tokenize.ts";
import { buildVocabulary } from "../src/match/vocabulary.ts";
import type { Document, Format } from "../src/model.ts";
import { makePage, makeSentence } from "./copy/page.ts";
import { seededRandom } from "./copy/random.ts";
import { type Shape, writePage } from "./copy/write-page.ts";
import { matchesLeft } from "./match/patterns.ts";
import { ruleset } from "./ruleset.ts";

/** What is quick must come to the same as what is plain. */

const numRuns = Number(process.env["FC_RUNS"] ?? 100);
const seeds = new URL("../seeds/", import.meta.url);
const articles = readdirSync(seeds).map((name) => readFileSync(new URL(name, seeds), "utf8"));
const shapes: readonly (readonly [Shape, Format])[] = [
  ["text", "text"],
  ["markdown", "markdown"],
  ["html", "html"],
];

const anySentences = fc
  .array(
    fc.oneof(
      fc.nat().map((seed) => makeSentence(seededRandom(seed))),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(" ", "\n\n", "? ", ": ", "e.g. ", "Dr. ", "• ", "“", "”", "(", ")"),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(" "));

/** Every sentence of a document with all that was read of it. */
function readings(document: Document, reader: Reader): unknown {
  return readSentences(document, reader).map(({ block, start, end, contexts, alone, joined }) => ({
    block: block.id,
    start,
    end,
    contexts: [...contexts].sort(),
    alone: foundIn(alone),
    joined: joined && { ...foundIn(joined), reaching: joined.reaching },
  }));
}

function foundIn(reading: Reading): object {
  const { hits, aspects, facets } = reading;
  const exceptions = ruleset.rules.map((_, rule) => reading.exceptionsTo(rule));
  return { hits, aspects, facets, exceptions, scopes: scopesIn(reading) };
}

function scopesIn(reading: Reading): unknown {
  const contexts = new Set(
    ruleset.purposes.flatMap((purpose) => (purpose.use === "cue" ? purpose.context : [])),
  );
  return [...contexts, "quoted"].flatMap((context) => reading.scopesOf(context));
}

async function documentsOf(source: string): Promise<Document[]> {
  return Promise.all(shapes.map(async ([, format]) => readDocument("page", source, format)));
}

describe("sentences split without a parse", () => {
  const agree = (text: string): void => {
    const plain = splitPlainSentences(text);
    if (plain !== null) expect(plain).toEqual(parseSentences(text));
  };

  it("are those of the parse, in made-up pages and articles", async () => {
    for (let seed = 0; seed < 40; seed++) {
      const source = writePage(makePage(seed, 4000), "text");
      for (const { text } of (await readDocument("page.txt", source, "text")).blocks) agree(text);
    }
    for (const article of articles) {
      for (const { text } of (await readDocument("page.txt", article, "text")).blocks) agree(text);
    }
  });

  it("are those of the parse, in any text", async () => {
    await fc.assert(
      fc.asyncProperty(anySentences, async (source) => {
        for (const { blocks } of await documentsOf(source))
          for (const { text } of blocks) agree(text);
      }),
      { numRuns },
    );
  });
});

describe("patterns that are ruled out", () => {
  const vocabulary = buildVocabulary(ruleset.automaton);
  const locate = prepareLocate(ruleset.automaton);
  const scan = prepareScan(ruleset.automaton);
  const agree = (text: string): void => {
    const sequence = annotate(tokenize(text), vocabulary);
    const left = matchesLeft(scan, locate, sequence);
    ruleset.purposes.forEach((_, pattern) => {
      expect(left.get(pattern) ?? []).toEqual(locate(pattern, sequence));
    });
  };

  it("match nowhere, in made-up pages and articles", () => {
    for (const article of articles) {
      for (const { start, end } of splitSentences(article).slice(0, 8))
        agree(article.slice(start, end));
    }
    for (let seed = 0; seed < 30; seed++) agree(makeSentence(seededRandom(seed)));
  });

  it("match nowhere, in any text", () => {
    fc.assert(fc.property(anySentences, agree), { numRuns: Math.min(numRuns, 200) });
  });
});

describe("blocks that are remembered", () => {
  const remembering = prepareReader(ruleset);

  it("are read as for the first time, in made-up pages and articles", async () => {
    const sources = [...articles];
    for (const [shape] of shapes) sources.push(writePage(makePage(7, 3000), shape));
    for (const source of [...sources, ...sources, ...sources]) {
      for (const document of await documentsOf(source)) {
        const plain = readings(document, prepareReader(ruleset));
        expect(readings(document, remembering)).toEqual(plain);
      }
    }
  });

  it("are read as for the first time, in any text", async () => {
    await fc.assert(
      fc.asyncProperty(anySentences, async (text) => {
        const document = await readDocument("page.txt", `${text}\n\n${text}\n\n${text}`, "text");
        const plain = readings(document, prepareReader(ruleset));
        for (let times = 0; times < 3; times++)
          expect(readings(document, remembering)).toEqual(plain);
      }),
      { numRuns: Math.min(numRuns, 200) },
    );
  });
});
