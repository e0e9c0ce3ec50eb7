import { describe, expect, it } from "vitest";
import type { Contradiction, Report } from "../../src/model.ts";
import { settle } from "../../src/report/settle.ts";
import {
  findingOn,
  metadataOf,
  plainConfig,
  plainSettings,
  resultOf,
  sampleReport,
  sampleResults,
  sideEffects,
} from "./sample.ts";

describe("settle", () => {
  it("counts findings and contradictions by severity, each contradiction once", () => {
    expect(sampleReport.summary).toEqual({
      files: 3,
      errors: 2,
      warnings: 2,
      infos: 1,
      contradictions: 1,
      tensions: 0,
      suppressed: 0,
    });
  });

  it("sorts files, and findings by place", () => {
    expect(sampleReport.files.map(({ path }) => path)).toEqual([
      "faq.html",
      "pages/risks.md",
      "prices.txt",
    ]);
    const reversed = resultOf("faq.html", [
      findingOn("faq.html", "20% off", { rule: "b" }),
      findingOn("faq.html", "20% off", { rule: "a" }),
      findingOn("faq.html", "painless", { rule: "c" }),
    ]);
    expect(rulesOf(settle([reversed], [], plainSettings))).toEqual(["c", "a", "b"]);
  });

  it("gives the same report for any order of what it is given", () => {
    const tension: Contradiction = {
      ...sideEffects,
      grade: "tension",
      rule: "contradiction/safety",
    };
    const shuffled = sampleResults
      .map((result) => ({ ...result, findings: result.findings.toReversed() }))
      .toReversed();
    expect(settle(shuffled, [tension, sideEffects], plainSettings)).toEqual(
      settle(sampleResults, [sideEffects, tension], plainSettings),
    );
  });

  it("obeys the severity that the config has for a rule in a file", () => {
    const report = settle(sampleResults, [], {
      ...plainSettings,
      configOf: (path) => ({
        ...plainConfig,
        rules: path === "faq.html" ? { painless: "error" } : { cure: "off" },
      }),
    });
    expect(rulesOf(report)).toEqual(["painless", "inducement"]);
    expect(report.summary).toMatchObject({ errors: 1, warnings: 0, infos: 1 });
  });

  it("drops a contradiction that is off at either of its places", () => {
    for (const path of [sideEffects.a.path, sideEffects.b.path]) {
      const report = settle([], [sideEffects], {
        ...plainSettings,
        configOf: (where) => ({
          ...plainConfig,
          rules: where === path ? { "contradiction/*": "off" } : {},
        }),
      });
      expect(report.contradictions).toEqual([]);
    }
  });

  it("takes the severity of a contradiction from the page it is anchored on", () => {
    const report = settle([], [sideEffects], {
      ...plainSettings,
      configOf: ({ length }) => ({
        ...plainConfig,
        rules: {
          "contradiction/*": "off" as const,
          [sideEffects.rule]: length === sideEffects.a.path.length ? "error" : "info",
        },
      }),
    });
    expect(report.contradictions[0]?.severity).toBe("error");
    expect(report.summary.errors).toBe(1);
  });

  it("cites clauses that were read and only points to the others", () => {
    const cure = sampleReport.files[2]?.findings[0];
    expect(cure?.references).toEqual(["us-ftc-act#s5"]);
    expect(cure?.note).toMatch(
      /See Food, Drug, and Cosmetic Act, 201\(g\) \(not checked against its text\)\.$/,
    );
  });

  it("lets the config overrule the law", () => {
    const rules = new Map([
      [
        "painless",
        metadataOf("painless", "warning", { jurisdictions: { au: { severity: "error" } } }),
      ],
    ]);
    const inAustralia = { ...plainConfig, jurisdictions: ["au"] };
    const settings = { ...plainSettings, rules, configOf: () => inAustralia };
    expect(severityOf(settle(sampleResults, [], settings), "painless")).toBe("error");
    const configOf = () => ({ ...inAustralia, rules: { painless: "info" as const } });
    expect(severityOf(settle(sampleResults, [], { ...settings, configOf }), "painless")).toBe(
      "info",
    );
  });

  it("judges a part of a rule, such as equality/actor, as the rule", () => {
    const finding = findingOn("faq.html", "painless", { rule: "painless/promise" });
    const report = settle([resultOf("faq.html", [finding])], [], {
      ...plainSettings,
      rules: new Map([
        [
          "painless",
          metadataOf("painless", "warning", { jurisdictions: { us: { severity: "error" } } }),
        ],
      ]),
    });
    expect(severityOf(report, "painless/promise")).toBe("error");
  });

  it("tells equal sentences apart by fingerprint", () => {
    const [first, second] = sampleReport.files[2]?.findings ?? [];
    expect(first?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(second?.fingerprint).not.toBe(first?.fingerprint);
  });
});

function rulesOf(report: Report): string[] {
  return report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

function severityOf(report: Report, rule: string): string | undefined {
  return report.files.flatMap(({ findings }) => findings).find((finding) => finding.rule === rule)
    ?.severity;
}
