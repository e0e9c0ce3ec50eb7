import { expect, it } from "vitest";
import { excerptAt } from "../../src/document/excerpt-at.ts";

it.each(["\n", "\r\n", "\r"])("shows the line of an offset, between %j", (end) => {
  const source = `rules:${end}  cure: of${end}${end}`;
  expect(excerptAt(source, source.indexOf("of"))).toEqual({
    line: 2,
    column: 9,
    excerpt: "  cure: of",
  });
  expect(excerptAt(source, source.length)).toMatchObject({ line: 4, column: 1, excerpt: "" });
});

it("counts no byte order mark", () => {
  expect(excerptAt("\uFEFFrules: 3", 8)).toEqual({ line: 1, column: 8, excerpt: "rules: 3" });
});
