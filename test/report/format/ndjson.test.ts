import { describe, expect, it } from "vitest";
import { ndjson } from "../../../src/report/format/ndjson.ts";
import { hostileWords, reportSaying, sampleReport, written } from "../sample.ts";

describe("ndjson", () => {
  it("holds the whole report, an object a line", () => {
    const objects = read(written(ndjson(sampleReport)));
    expect(objects.map(({ type, path, rule }) => [type, path, rule])).toEqual([
      ["finding", "faq.html", "painless"],
      ["finding", "faq.html", "inducement"],
      ["finding", "prices.txt", "cure"],
      ["finding", "prices.txt", "cure"],
      ["contradiction", undefined, "contradiction/side-effects"],
      ["summary", undefined, undefined],
    ]);
    expect(objects.at(-1)).toEqual({
      type: "summary",
      version: 1,
      tool: sampleReport.tool,
      ...sampleReport.summary,
    });
    expect(objects[0]).toMatchObject({ ...sampleReport.files[0]?.findings[0] });
  });

  it("keeps hostile copy on its line, and as it was", () => {
    const words = `a\n${hostileWords}\u2028`;
    const text = written(ndjson(reportSaying(words)));
    expect(text.split(/[\n\u2028]/)).toHaveLength(4);
    expect(read(text)[0]?.["text"]).toBe(words);
  });
});

function read(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));
}
