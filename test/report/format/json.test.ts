import { describe, expect, it } from "vitest";
import { json } from "../../../src/report/format/json.ts";
import { emptyReport, hostileWords, reportSaying, sampleReport, written } from "../sample.ts";

describe("json", () => {
  it("is the report itself, as JSON.stringify would lay it out", () => {
    for (const report of [sampleReport, emptyReport]) {
      expect(written(json(report))).toBe(`${JSON.stringify(report, null, 2)}\n`);
    }
  });

  it("has the keys of the contract", () => {
    const report = JSON.parse(written(json(sampleReport)));
    expect(Object.keys(report)).toEqual(["version", "tool", "files", "contradictions", "summary"]);
    expect(Object.keys(report.files[0].findings[0]).sort()).toEqual([
      "column",
      "endColumn",
      "endLine",
      "endOffset",
      "expected",
      "fingerprint",
      "line",
      "message",
      "note",
      "offset",
      "references",
      "region",
      "related",
      "rule",
      "sentence",
      "severity",
      "suppressed",
      "text",
      "url",
      "verdict",
    ]);
  });

  it("keeps hostile copy as it was, without sending it to the terminal", () => {
    const report = reportSaying(hostileWords);
    const text = written(json(report));
    expect(JSON.parse(text)).toEqual(report);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});
