import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { stylish } from "../../../src/report/format/stylish.ts";
import type { Report } from "../../../src/model.ts";
import { settle } from "../../../src/report/settle.ts";
import {
  emptyReport,
  findingOn,
  hostileWords,
  plainContext,
  plainSettings,
  reportSaying,
  resultOf,
  sampleReport,
  sideEffects,
  written,
} from "../sample.ts";

describe("stylish", () => {
  it("writes the columns of ESLint and shows a contradiction at both places", () => {
    expect(written(stylish(sampleReport, plainContext))).toMatchInlineSnapshot(`
      "
      faq.html
        2:32  warning  Unexpected painless claim \`painless\`, expected what most people feel                                  painless
        3:14  warning  Unexpected side effects claim \`no side effects\`, expected agreement with \`Bruising and soreness are common\` at pages/risks.md:3:1 (and 2 more like it)  contradiction/side-effects
        4:25  info     Unexpected inducement \`20% off\`, expected its terms beside it                                         inducement

      pages/risks.md
        3:1  warning  Unexpected side effects claim \`Bruising and soreness are common\`, expected agreement with \`no side effects\` at faq.html:3:14 (and 2 more like it)  contradiction/side-effects

      prices.txt
        3:9   error  Unexpected cure claim \`melts headaches\`, expected wording that the evidence supports  cure
        3:34  error  Unexpected cure claim \`melts headaches\`, expected wording that the evidence supports  cure

      ✖ 5 problems (2 errors, 2 warnings, 1 info)
        1 contradiction
      "
    `);
  });

  it("is read by the line pattern of editors' ESLint matchers", () => {
    const line = /^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.+?)(?:\s\s+(.*))?$/;
    const rows = written(stylish(sampleReport, plainContext))
      .split("\n")
      .filter((row) => row.startsWith("  ") && row.includes(":"));
    expect(rows.map((row) => line.exec(row)?.[5])).toEqual([
      "painless",
      "contradiction/side-effects",
      "inducement",
      "contradiction/side-effects",
      "cure",
      "cure",
    ]);
  });

  it("counts in the words that fit", () => {
    const last = (report: Report): string[] =>
      written(stylish(report, plainContext)).trimEnd().split("\n").slice(-2);
    const suppressed = { kind: "comment", reason: "quoted" } as const;
    const findings = [
      findingOn("faq.html", "painless"),
      findingOn("faq.html", "20% off", { suppressed }),
    ];
    const tension = { ...sideEffects, grade: "tension", severity: "info" } as const;
    const results = [resultOf("faq.html", findings)];
    expect(last(settle(results, [tension], plainSettings))).toEqual([
      "✖ 2 problems (0 errors, 1 warning, 1 info)",
      "  1 tension, 1 suppressed",
    ]);
    expect(last(settle([resultOf("faq.html", findings.slice(0, 1))], [], plainSettings))).toEqual([
      "",
      "✖ 1 problem (0 errors, 1 warning)",
    ]);
  });

  it("lets a long message push its own rule only", () => {
    const long = findingOn("faq.html", "painless", { message: "long ".repeat(40).trim() });
    const report = settle(
      [resultOf("faq.html", [long, findingOn("faq.html", "20% off")])],
      [],
      plainSettings,
    );
    const rows = written(stylish(report, plainContext)).split("\n");
    expect(rows[2]).toMatch(/ long  painless$/);
    expect(rows[3]).toMatch(/^ {2}4:25  warning  .{100}  painless$/);
  });

  it("says nothing if there is nothing", () => {
    expect(written(stylish(emptyReport, plainContext))).toBe("");
  });

  it("colors when told to, whatever the terminal, and aligns as without", () => {
    const colored = written(stylish(sampleReport, { ...plainContext, color: true }));
    expect(colored).toContain("\u001b[31merror\u001b[39m");
    expect(colored).toContain("\u001b[4mfaq.html\u001b[24m");
    expect(stripVTControlCharacters(colored)).toBe(written(stylish(sampleReport, plainContext)));
  });

  it("shows the control characters of copy and paths instead of sending them", () => {
    const text = written(stylish(reportSaying(hostileWords, "a\u001b[1m\n.txt"), plainContext));
    expect(text).toContain("\\u001b[2J\\u009b31m");
    expect(text).toContain("a\\u001b[1m\\u000a.txt");
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});
