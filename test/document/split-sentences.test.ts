import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitPlainSentences } from "../../src/document/split-plain-sentences.ts";
import { parseSentences, splitSentences } from "../../src/document/split-sentences.ts";

const numRuns = Number(process.env["FC_RUNS"] ?? 300);
const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it.each([
    ["Does it hurt? Not at all. You may nap.", ["Does it hurt?", "Not at all.", "You may nap."]],
    ["Ask Dr. Liu, e.g. today. She knows.", ["Ask Dr. Liu, e.g. today.", "She knows."]],
    ["It takes approx. 30 minutes. Then you go.", ["It takes approx. 30 minutes.", "Then you go."]],
    ["Ada Quill L.Ac. sees you. Come in.", ["Ada Quill L.Ac. sees you.", "Come in."]],
    ["It costs $2.50 a day. Ring us.", ["It costs $2.50 a day.", "Ring us."]],
    ["“Gone!” she says. We agree.", ["“Gone!” she says.", "We agree."]],
    ["No stop here", ["No stop here"]],
    ["It costs $640. It is paid once.", ["It costs $640.", "It is paid once."]],
    ["1. Frequency of visits. They vary.", ["1. Frequency of visits.", "They vary."]],
    ["  ", []],
  ])("splits: %s", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    ["words", "calm ".repeat(3000).trim()],
    ["one word", "a".repeat(10_001)],
    ["emoji", "a" + "😀".repeat(6000)],
  ])("cuts a sentence without end, of %s, and loses nothing of it", (_, text) => {
    const parts = split(text);
    expect(parts.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(4000);
    expect(parts.filter((part) => /\p{Surrogate}/u.test(part))).toEqual([]);
  });
});

describe("splitPlainSentences", () => {
  const agree = (text: string): void => {
    const plain = splitPlainSentences(text);
    if (plain) expect(plain).toEqual(parseSentences(text));
  };

  it("agrees with the parse on the articles, and spares most of them the parse", () => {
    const folder = new URL("../../seeds/", import.meta.url);
    const lines = readdirSync(folder).flatMap((name) =>
      readFileSync(new URL(name, folder), "utf8").split("\n"),
    );
    const blocks = lines.map((line) => line.trim()).filter((line) => /[.!?]\s/.test(line));
    blocks.forEach(agree);
    expect(blocks.filter((block) => splitPlainSentences(block)).length).toBeGreaterThan(
      blocks.length / 2,
    );
  });

  it("agrees with the parse on any mix of words and stops, or leaves it to the parse", () => {
    const words = fc.constantFrom(
      "relief",
      "Relief",
      "pain",
      "Dr",
      "dr",
      "approx",
      "etc",
      "thurs",
      "Mass",
      "e.g",
      "2",
      "2.5",
      "I",
      "A",
      "it",
      "the",
      "“Yes",
      "yes”",
      "(see",
      "below)",
      "n’t",
      "L.Ac",
      "us",
      "in",
      "$95",
      "costs $95",
      "Circulation",
      "Northants",
      "naïve",
      "Émile",
    );
    const stops = fc.constantFrom(
      " ",
      " ",
      " ",
      ". ",
      "! ",
      "? ",
      "… ",
      "... ",
      ".” ",
      ".) ",
      ".",
      "?! ",
      ", ",
      " – ",
    );
    const text = fc
      .array(fc.tuple(words, stops), { maxLength: 14 })
      .map((parts) => parts.flat().join("").trim());
    fc.assert(fc.property(text, agree), { numRuns });
  });
});
