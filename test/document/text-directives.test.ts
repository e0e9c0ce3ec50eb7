import { describe, expect, it } from "vitest";
import { directivesInText } from "../../src/document/text-directives.ts";

describe("directivesInText", () => {
  it("finds directives at the end of a line and on lines of their own", () => {
    const source =
      "Cupping cures colds. [claimlint-disable-line cure -- quoted]\r\n" +
      "[claimlint-disable-file guarantee -- our terms, in full]\r\n" +
      "[ claimlint ignore cure -- quoted ]\n";
    const found = directivesInText(source);
    expect(found.map(({ text }) => text)).toEqual([
      "claimlint-disable-line cure -- quoted",
      "claimlint-disable-file guarantee -- our terms, in full",
      "claimlint ignore cure -- quoted",
    ]);
    for (const { offset, endOffset } of found) {
      expect(source.slice(offset, endOffset)).toMatch(/^\[.*claimlint.*\]$/);
    }
  });

  it("does not mind capitals, which a word processor sets", () => {
    expect(directivesInText("[Claimlint-disable-line cure -- quoted]")).toHaveLength(1);
  });

  it.each([
    "[claimlint] is a linter",
    "[claimlint ignores nothing]",
    "[see claimlint-disable-line]",
    "claimlint-disable-line cure -- no brackets",
    "[claimlint-disable-line cure\n-- over a line]",
    "[insert claim here]",
  ])("takes %j for copy", (source) => {
    expect(directivesInText(source)).toEqual([]);
  });

  it("does not go back and forth over open brackets", () => {
    expect(directivesInText("[claimlint-d ".repeat(50_000))).toEqual([]);
  });
});
