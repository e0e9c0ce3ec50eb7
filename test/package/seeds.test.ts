import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, it } from "vitest";
import type { Contradiction, Finding, Report } from "../../src/model.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { stdout } = spawnSync(
  process.execPath,
  [join(inject("builtPackage"), "dist/cli.js"), "seeds", "--format", "json", "--no-config"],
  { cwd: root, encoding: "utf8" },
);
const report = JSON.parse(stdout) as Report;

/** The findings of an article, by the first three digits of its name. */
function findingsOf(article: string): readonly Finding[] {
  return report.files.find(({ path }) => path.startsWith(`seeds/${article}`))?.findings ?? [];
}

/** The rules whose findings hold the words, or stand inside them. */
function rulesOn(article: string, words: string): string[] {
  return findingsOf(article)
    .filter(
      ({ text }) =>
        text.toLowerCase().includes(words.toLowerCase()) ||
        words.toLowerCase().includes(text.toLowerCase()),
    )
    .map(({ rule }) => rule);
}

describe("the articles", () => {
  it.each([
    ["000", "absolutely nothing to lose", ["risk-free"]],
    ["000", "risk-free assessment", ["risk-free"]],
    ["000", "most effective therapy", ["superlative"]],
    ["000", "almost twice that of conventional therapy", ["comparative-claim"]],
    ["000", "Several recent high-quality studies have shown", ["vague-evidence"]],
    ["001", "The resounding answer is yes", ["absolute-efficacy"]],
    ["001", "virtually painless", ["painless"]],
    ["001", "immediate relief", ["instant-result"]],
    ["001", "long-term relief", ["lasting-result"]],
    ["001", "commit to 12 weekly sessions", ["treatment-pressure"]],
    ["001", "comfortable, pain-free life", ["cure"]],
    [
      "002",
      "Acupuncture relieves pain without all of the undesirable side effects",
      ["comparative-claim", "unqualified-efficacy"],
    ],
    ["003", "side effects aren't a problem", ["absolute-safety"]],
    ["003", "you may be able to stop taking pain medication", ["discourages-medical-care"]],
    ["003", "you never need to take narcotics", ["discourages-medical-care"]],
    ["003", "provide long-lasting relief", ["lasting-result"]],
    ["003", "unclogs blockages", ["pseudo-mechanism"]],
    ["004", "provide lasting relief", ["lasting-result"]],
  ])("%s: reports %j", (article, words, rules) => {
    expect(
      rules.some((rule) => rulesOn(article, words).includes(rule)),
      rulesOn(article, words).join(),
    ).toBe(true);
  });

  it("000: reports the list under its lead-in once", () => {
    const lists = findingsOf("000").filter(
      ({ rule, text }) => rule === "condition-claim" && text.includes("Herniated or bulging disks"),
    );
    expect(lists).toHaveLength(1);
    expect(lists[0]?.text).toMatch(/^We specialize in treating/);
  });

  it("002: reads the side effects of painkillers as those of painkillers", () => {
    expect(findingsOf("002").map(({ rule }) => rule)).not.toContain("absolute-safety");
  });

  it("003: reports each testimonial that speaks of health once", () => {
    const testimonials = findingsOf("003").filter(({ rule }) => rule === "testimonial");
    expect(testimonials.map(({ line }) => line)).toEqual([43, 45, 47, 49]);
  });

  it("004: reports the sentence of 250 words, and leaves the hedged passages alone", () => {
    const runaway = findingsOf("004").filter(({ rule }) => rule === "runaway-sentence");
    expect(Math.max(...runaway.map(({ text }) => text.split(" ").length))).toBeGreaterThan(200);
    const hedged = [
      "inconclusive",
      "further research is needed",
      "it is difficult to draw any definitive conclusions",
      "may provide temporary relief",
      "may be effective at reducing pain intensity",
    ];
    for (const words of hedged) {
      const onIt = findingsOf("004").filter(
        ({ text, severity }) => severity !== "info" && text.toLowerCase().includes(words),
      );
      expect(
        onIt.map(({ rule }) => rule),
        words,
      ).toEqual([]);
    }
  });

  it("gives every finding a place whose words are its text", () => {
    for (const { findings } of report.files)
      for (const finding of findings)
        expect(finding.text.length).toBeLessThanOrEqual(finding.endOffset - finding.offset);
  });
});

describe("the contradictions between the articles", () => {
  const sides = ({ a, b }: Contradiction): [string, string][] => [
    [a.path.slice(6, 9), a.sentence],
    [b.path.slice(6, 9), b.sentence],
  ];
  const between = (one: string, ones: RegExp, other: string, others: RegExp): Contradiction[] =>
    report.contradictions.filter((contradiction) => {
      const [a, b] = sides(contradiction) as [[string, string], [string, string]];
      const fits = ([path, sentence]: [string, string], wanted: string, words: RegExp): boolean =>
        path === wanted && words.test(sentence);
      return (
        (fits(a, one, ones) && fits(b, other, others)) ||
        (fits(b, one, ones) && fits(a, other, others))
      );
    });

  it.each([
    [
      "side effects, 003 against 001",
      "003",
      /side effects aren't a problem/,
      "001",
      /bruising|minimal associated risks/,
    ],
    ["side effects, 003 against 004", "003", /side effects aren't a problem/, "004", /risk/],
    [
      "evidence, 001 against 004",
      "001",
      /resounding answer is yes/,
      "004",
      /inconclusive|research is needed|difficult to draw/i,
    ],
    ["pain, 001 against 004", "001", /virtually painless/, "004", /uncomfortable/],
    ["sessions, 001 against 004", "001", /12 weekly sessions/, "004", /three to six weeks/],
    [
      "duration, 001 or 003 against 004",
      "003",
      /long-lasting/,
      "004",
      /temporary|long-lasting or not/,
    ],
    [
      "quality of evidence, 000 against 004",
      "000",
      /high-quality/,
      "004",
      /lack of high-quality evidence/,
    ],
  ])("holds %s", (_, one, ones, other, others) => {
    expect(between(one, ones, other, others).length).toBeGreaterThan(0);
  });

  it("are few enough to be read, and never about another subject, a testimonial or a question", () => {
    expect(report.contradictions.length).toBeLessThanOrEqual(40);
    for (const { aspect, a, b } of report.contradictions) {
      for (const { sentence } of [a, b]) {
        if (aspect === "side-effects")
          expect(sentence).not.toMatch(/side effects of pain ?killers/);
        expect(sentence).not.toMatch(/^"|\?$/);
      }
    }
  });
});
