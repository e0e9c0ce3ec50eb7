import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import type { Suppression } from "../../../src/model.ts";
import { dedupe } from "../../../src/report/dedupe.ts";
import { sarif } from "../../../src/report/format/sarif.ts";
import { settle } from "../../../src/report/settle.ts";
import {
  emptyReport,
  findingOn,
  metadataOf,
  hostileWords,
  plainContext,
  plainSettings,
  reportSaying,
  resultOf,
  sampleReport,
  written,
} from "../sample.ts";
import { sarifSchema, validatorOf } from "../validator.ts";

const invalid = validatorOf(sarifSchema());

describe("sarif", () => {
  it("is valid against the schema of SARIF 2.1.0", () => {
    for (const path of [
      "hostile.txt",
      "a b/ü[1]#?.txt",
      "/etc/x.txt",
      "C:/x.txt",
      "https://a.b/c d",
    ]) {
      const text = written(sarif(reportSaying(hostileWords, path), plainContext));
      expect(invalid(JSON.parse(text))).toEqual([]);
    }
    for (const report of [sampleReport, emptyReport]) {
      expect(invalid(JSON.parse(written(sarif(report, plainContext))))).toEqual([]);
    }
  });

  it("would be found out by the schema if it were wrong", () => {
    expect(invalid({ version: "2.1.0", runs: [{ results: [{}] }] })).not.toEqual([]);
  });

  it("names the rules, with their help, and points to them", () => {
    const run = logOf().runs[0];
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual([
      "contradiction/side-effects",
      "cure",
      "inducement",
      "painless",
    ]);
    expect(rules[1]?.help?.text).toBe(
      "Why cure matters to a reader.\n\nLaw: FTC Act, s5; Food, Drug, and Cosmetic Act, 201(g)",
    );
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    }
  });

  it("links to the page of a rule where it has the address of one", () => {
    const helpOf = (url: string): string | undefined => {
      const rules = new Map([["cure", metadataOf("cure", "error", { url })]]);
      const log: Log = JSON.parse(written(sarif(sampleReport, { ...plainContext, rules })));
      expect(invalid(log)).toEqual([]);
      return log.runs[0]?.tool.driver.rules?.find(({ id }) => id === "cure")?.helpUri;
    };
    expect(helpOf("https://house.example/cure")).toBe("https://house.example/cure");
    expect(helpOf("see the handbook")).toBeUndefined();
  });

  it("tells a contradiction once, with its other side as a related location", () => {
    const results = logOf().runs[0]?.results ?? [];
    const found = results.filter(({ ruleId }) => ruleId === "contradiction/side-effects");
    expect(found).toHaveLength(1);
    expect(found[0]?.relatedLocations?.[0]).toMatchObject({
      id: 1,
      message: { text: "Bruising and soreness are common." },
      physicalLocation: {
        artifactLocation: { uri: "pages/risks.md", uriBaseId: "SRCROOT" },
        region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 33 },
      },
    });
  });

  it("points to where the same words stand again", () => {
    const log = logOf(dedupe(sampleReport));
    const cure = log.runs[0]?.results?.find(({ ruleId }) => ruleId === "cure");
    expect(cure?.relatedLocations).toMatchObject([
      { id: 1, physicalLocation: { region: { startLine: 3, startColumn: 34 } } },
    ]);
    expect(invalid(log)).toEqual([]);
  });

  it("writes paths as addresses", () => {
    const uriOf = (path: string): unknown =>
      logOf(reportSaying("x", path)).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation
        ?.artifactLocation;
    expect(uriOf("a b/ü#%.txt")).toEqual({ uri: "a%20b/%C3%BC%23%25.txt", uriBaseId: "SRCROOT" });
    expect(uriOf("/srv/x.txt")).toEqual({ uri: "file:///srv/x.txt" });
    expect(uriOf("C:/x y.txt")).toEqual({ uri: "file:///C:/x%20y.txt" });
    expect(uriOf("https://a.example/b?c=d e")).toEqual({ uri: "https://a.example/b?c=d%20e" });
  });

  it("counts columns in UTF-16 units and carries the fingerprints", () => {
    const [run] = logOf().runs;
    expect(run?.columnKind).toBe("utf16CodeUnits");
    const prints = (run?.results ?? []).map(
      (result) => result.partialFingerprints?.["claimlint/v1"],
    );
    expect(new Set(prints).size).toBe(5);
  });

  it("keeps what is suppressed, with its justification", () => {
    const kinds: Suppression[] = [
      { kind: "comment", reason: "A quotation" },
      { kind: "baseline", reason: "Old copy" },
      { kind: "approved", reason: "Approved by Dr. Lee" },
    ];
    const findings = kinds.map((suppressed) => findingOn("faq.html", "painless", { suppressed }));
    const report = settle([resultOf("faq.html", findings)], [], plainSettings);
    const results = logOf(report).runs[0]?.results ?? [];
    expect(
      results.map(({ suppressions }) => [
        suppressions?.[0]?.kind,
        suppressions?.[0]?.justification,
      ]),
    ).toEqual([
      ["inSource", "A quotation"],
      ["external", "Old copy"],
      ["external", "Approved by Dr. Lee"],
    ]);
    expect(logOf().runs[0]?.results?.every(({ suppressions }) => suppressions?.length === 0)).toBe(
      true,
    );
  });

  it("makes no link of copy that looks like one", () => {
    const report = reportSaying("[click](https://evil.example)");
    for (const { message } of logOf(report).runs[0]?.results ?? []) {
      expect(message.text).toContain("[click] (https://evil.example)");
      expect(message.text).not.toContain("[click](");
    }
  });
});

function logOf(report = sampleReport): Log {
  return JSON.parse(written(sarif(report, plainContext)));
}
