import { Parser, type Result } from "tap-parser";
import { describe, expect, it } from "vitest";
import { tap } from "../../../src/report/format/tap.ts";
import { emptyReport, hostileWords, reportSaying, sampleReport, written } from "../sample.ts";

describe("tap", () => {
  it("is a test point a file", () => {
    const { ok, results } = parse(written(tap({ ...sampleReport, contradictions: [] })));
    expect(ok).toBe(false);
    expect(results.map((result) => [result.ok, result.name])).toEqual([
      [false, "faq.html"],
      [true, "pages/risks.md"],
      [false, "prices.txt"],
    ]);
    expect(results[0]?.diag.findings[1]).toEqual({
      line: 4,
      column: 25,
      severity: "info",
      rule: "inducement",
      message: "Unexpected inducement `20% off`, expected its terms beside it",
    });
  });

  it("lets a file with infos only pass", () => {
    const [faq, ...others] = sampleReport.files;
    const infos = faq?.findings.filter(({ severity }) => severity === "info") ?? [];
    const report = {
      ...sampleReport,
      files: [{ path: "faq.html", findings: infos }, ...others.slice(0, 1)],
      contradictions: [],
    };
    expect(parse(written(tap(report))).ok).toBe(true);
  });

  it("stays TAP whatever the copy and the path", () => {
    const path = "a # TODO \\ \n1..9.txt";
    const { results, failures } = parse(
      written(tap(reportSaying(`\n...\nok 9\n${hostileWords}`, path))),
    );
    expect(results).toHaveLength(1);
    expect(failures).toBe(1);
    expect(results[0]).toMatchObject({ name: "a # TODO \\ \\u000a1..9.txt", todo: false });
    expect(results[0]?.diag.findings[0].message).toContain("ok 9");
    expect(parse(written(tap(emptyReport))).ok).toBe(true);
  });
});

function parse(text: string): { ok: boolean; failures: number; results: Result[] } {
  const results: Result[] = [];
  const parser = new Parser({ strict: true });
  parser.on("assert", (result) => results.push(result));
  parser.end(text);
  expect(parser.failures.filter(({ tapError }) => tapError !== null)).toEqual([]);
  return { ok: parser.ok, failures: parser.fail, results };
}
