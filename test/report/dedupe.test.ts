import { describe, expect, it } from "vitest";
import { dedupe } from "../../src/report/dedupe.ts";
import { settle } from "../../src/report/settle.ts";
import { findingOn, plainSettings, resultOf, sampleReport } from "./sample.ts";

describe("dedupe", () => {
  it("tells the same words under the same rule once a page, with a count and the places", () => {
    const report = dedupe(sampleReport);
    const [cure, ...others] = report.files[2]?.findings ?? [];
    expect(others).toEqual([]);
    expect(cure?.message).toMatch(
      /^Unexpected cure claim `melts headaches`.* \(2 times on this page\)$/,
    );
    expect(cure?.related).toMatchObject([
      { path: "prices.txt", location: { line: 3, column: 34 } },
    ]);
    expect(report.summary).toMatchObject({ errors: 1, warnings: 2, infos: 1, files: 3 });
  });

  it("does not mind case, but minds the rule, the file and what is suppressed", () => {
    const suppressed = { kind: "comment", reason: "quoted" } as const;
    const results = [
      resultOf("a.txt", [
        findingOn("faq.html", "painless"),
        findingOn("faq.html", "painless", { text: "PAINLESS", line: 3 }),
        findingOn("faq.html", "painless", { rule: "cure", line: 4 }),
        findingOn("faq.html", "painless", { suppressed, line: 5 }),
        findingOn("faq.html", "painless", { suppressed, line: 6 }),
      ]),
      resultOf("b.txt", [findingOn("faq.html", "painless")]),
    ];
    const report = dedupe(settle(results, [], plainSettings));
    expect(report.files.map(({ findings }) => findings.map(({ line }) => line))).toEqual([
      [2, 4, 5, 6],
      [2],
    ]);
    expect(report.summary).toMatchObject({ warnings: 3, suppressed: 2 });
  });

  it("leaves a report without repeats as it is", () => {
    const once = dedupe(sampleReport);
    expect(dedupe(once)).toEqual(once);
  });
});
