import { describe, expect, it } from "vitest";
import { lintDocument } from "../../src/lint/lint-document.ts";
import { readText } from "../../src/document/read-text.ts";
import { compileRuleset } from "../../src/ruleset/compile-ruleset.ts";

const rule = `id: contrast
severity: warning
unless: [question]
summary: Sets us above others.
message: "Unexpected contrast \`{match}\`"
match: ["others ... '.' we <word>", "hurt '?' no"]
why: Because.
examples: { flag: [], pass: [] }
`;

function found(text: string): readonly string[] {
  const ruleset = compileRuleset([{ path: "contrast.yml", text: rule }]);
  return lintDocument(readText("a.txt", text), ruleset).findings.map((finding) => finding.text);
}

describe("a sentence that takes up the one before", () => {
  it("is read together with it", () => {
    expect(found("Others mask the pain. We end it.\n")).toEqual(["We end"]);
  });

  it("is not read together with a sentence further back, or from another block", () => {
    expect(found("Others mask the pain. So it goes. We end it.\n")).toEqual([]);
    expect(found("Others mask the pain, as a rule.\n\nWe end it, as a rule.\n")).toEqual([]);
  });

  it("still answers a question", () => {
    expect(found("Does it hurt? No.\n")).toEqual(["No"]);
  });
});
