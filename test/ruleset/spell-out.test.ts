import { describe, expect, it } from "vitest";
import { readText } from "../../src/document/read-text.ts";
import { lintDocument } from "../../src/lint/lint-document.ts";
import { compileRuleset } from "../../src/ruleset/compile-ruleset.ts";
import { RulesetError } from "../../src/ruleset/ruleset-error.ts";

const LEXICON = `class: thing
summary: Things.
terms: [lamp]
`;

/** A rule whose words begin in line 7, and whose only pattern stands in line 10. */
function rule(words: readonly [string, string], pattern: string): string {
  return `id: odd
severity: warning
unless: []
summary: Says so.
message: "Unexpected words \`{match}\`"
words:
  thing: ${words[0]}
  pair: ${words[1]}
match:
  - ${JSON.stringify(pattern)}
except: ["{thing} of honour"]
why: Because.
examples: { flag: [], pass: [] }
`;
}

const THINGS = ["[chair, 'two tables', $]", '["{thing} and {thing}"]'] as const;

function compile(text: string): ReturnType<typeof compileRuleset> {
  return compileRuleset([
    { path: "lexicon/thing.yml", text: LEXICON },
    { path: "odd.yml", text },
  ]);
}

function failure(text: string): RulesetError {
  try {
    compile(text);
  } catch (error) {
    if (error instanceof RulesetError) return error;
  }
  throw new Error("expected a RulesetError");
}

describe("the words that a file names", () => {
  it("stand for themselves in its patterns and exceptions, and in the words below them", () => {
    const ruleset = compile(rule(THINGS, "buy {pair}?  (a | the)? {thing}"));
    const found = (text: string): readonly string[] =>
      lintDocument(readText("a.txt", text), ruleset).findings.map((finding) => finding.text);
    expect(found("Buy a chair.\n")).toEqual(["Buy a chair"]);
    expect(found("Buy a chair and two tables, or buy the chair of honour.\n")).toEqual([
      "Buy a chair",
    ]);
    expect(found("Buy chairs and two tables the chair.\n")).toEqual([
      "Buy chairs and two tables the chair",
    ]);
  });

  it("go before the class of that name", () => {
    const ruleset = compile(rule(THINGS, "buy a {thing}"));
    const { findings } = lintDocument(readText("a.txt", "Buy a lamp.\n"), ruleset);
    expect(findings).toEqual([]);
  });

  it.each([
    ["in a word", rule(["[chair, (table]", "[two]"], "{thing}"), 7, 18],
    ["in the pattern", rule(THINGS, "{thing} ((a"), 10, 15],
    ["as no class has it", rule(THINGS, "{thing} and {nothing}"), 10, 6],
    ["as words above themselves", rule(["['{pair}']", "[two]"], "{thing}"), 10, 6],
    ["as no words at all", rule(["[]", "[two]"], "{thing}"), 7, 10],
  ])("are refused where something is written %s that cannot be", (_, text, line, column) => {
    expect(failure(text)).toMatchObject({ path: "odd.yml", line, column });
  });

  it("are refused where they grow without bound", () => {
    const words = Array.from(
      { length: 30 },
      (__, at) => `  w${at}: [${at === 0 ? "a b c" : `"{w${at - 1}} {w${at - 1}}"`}]`,
    );
    const text = rule(THINGS, "{w29}").replace("words:\n", `words:\n${words.join("\n")}\n`);
    expect(failure(text).message).toContain("spelled out");
  });
});
