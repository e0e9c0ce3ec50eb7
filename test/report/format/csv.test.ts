import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../../src/report/format/csv.ts";
import { hostileWords, reportSaying, sampleReport, written } from "../sample.ts";

describe("csv", () => {
  it("has a row a finding and a row a contradiction", () => {
    const rows = read(written(csv(sampleReport)));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({
      path: "faq.html",
      line: "2",
      column: "32",
      severity: "warning",
      rule: "painless",
      verdict: "needs-evidence",
      words: "painless",
      sentence: "Not at all: our needles are painless.",
      better: "most people feel a brief pinch",
    });
    expect(rows[2]?.["law"]).toBe("us-ftc-act#s5");
    expect(rows[4]).toMatchObject({
      path: "faq.html",
      words: "no side effects",
      "other path": "pages/risks.md",
      "other line": "3",
      "other words": "Bruising and soreness are common",
    });
  });

  it("runs no copy as a formula, in any cell", () => {
    const starts = [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "\n=1",
      " =1",
      "＝1",
      "＠x",
      "|x",
    ];
    for (const words of [hostileWords, ...starts]) {
      for (const row of read(written(csv(reportSaying(words, words))))) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@|＝＋－＠]/);
      }
    }
  });

  it("reads back as it was written, whatever the copy", () => {
    const words = fc
      .string({ unit: "grapheme" })
      .filter((text) => /^[\p{L}\p{N} ,;"']+$/u.test(text));
    fc.assert(
      fc.property(words, (text) => {
        expect(read(written(csv(reportSaying(text))))[0]?.["words"]).toBe(text);
      }),
      { numRuns: Number(process.env["FC_RUNS"] ?? 300) },
    );
  });
});

function read(text: string): Record<string, string>[] {
  return parse(text, { columns: true, record_delimiter: "\r\n" });
}
