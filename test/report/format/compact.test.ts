import { describe, expect, it } from "vitest";
import { compact } from "../../../src/report/format/compact.ts";
import { hostileWords, reportSaying, sampleReport, written } from "../sample.ts";

/** The pattern of editors' matchers for ESLint's compact format. */
const line = /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/;

describe("compact", () => {
  it("is read by the pattern of editors", () => {
    const places = written(compact(sampleReport))
      .trimEnd()
      .split("\n")
      .map((row) => line.exec(row)?.slice(1, 5).join(" "));
    expect(places).toEqual([
      "faq.html 2 32 Warning",
      "faq.html 3 14 Warning",
      "faq.html 4 25 Info",
      "pages/risks.md 3 1 Warning",
      "prices.txt 3 9 Error",
      "prices.txt 3 34 Error",
    ]);
  });

  it("keeps hostile copy on its line", () => {
    const rows = written(compact(reportSaying(`a\n${hostileWords}`))).split("\n");
    expect(rows).toHaveLength(4);
    expect(rows.slice(0, 3).every((row) => line.test(row))).toBe(true);
  });
});
