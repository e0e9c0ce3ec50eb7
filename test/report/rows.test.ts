import { describe, expect, it } from "vitest";
import { claim, compare, scale } from "../corpus/make.ts";
import type { Contradiction } from "../../src/model.ts";
import { anchorRow, rowsByFile, turnedRow } from "../../src/report/rows.ts";
import { settle } from "../../src/report/settle.ts";
import { findingOn, plainSettings, resultOf, sampleReport, sideEffects } from "./sample.ts";

describe("anchorRow and turnedRow", () => {
  it("turns message and note for the other side", () => {
    const message =
      "Unexpected statement on side effects `no side effects`, expected agreement with `Bruising and soreness are common` at pages/risks.md:3:1";
    const contradiction = { ...sideEffects, message, others: 0 };
    const here = anchorRow(contradiction);
    const there = turnedRow(contradiction);
    expect(here.message).toBe(message);
    expect(there).toMatchObject({
      path: "pages/risks.md",
      line: 3,
      message:
        "Unexpected statement on side effects `Bruising and soreness are common`, expected agreement with `no side effects` at faq.html:3:14",
      note: "Seen from faq.html:3:14: A reader who finds both cannot trust either. Say the same on both pages.",
    });
    expect(there.fingerprint).not.toBe(here.fingerprint);
  });

  it("cuts long words, and counts what else says the same", () => {
    const text = `\`quoted\` ${"it is so ".repeat(40)}`;
    const long: Contradiction = { ...sideEffects, others: 3, b: { ...sideEffects.b, text } };
    expect(turnedRow(long).message).toMatch(
      /^Unexpected [\w ]+ `'quoted'(?: it is so){4} it …`, .* \(and 3 more like it\)$/,
    );
  });

  it("quotes the other side once, in however short words", () => {
    const text = "as I do so I do as I go so I go at it or so I do";
    const [said] = compare([claim(), claim({ path: "b.html", text, value: scale(3) })]);
    for (const row of [anchorRow(said!), turnedRow(said!)]) {
      expect(row.message.split("as I do so")).toHaveLength(2);
      expect(row.message.split("b.html:").length).toBeLessThanOrEqual(2);
    }
  });
});

describe("rowsByFile", () => {
  it("shows a contradiction at both places, in the order of the page", () => {
    expect(
      [...rowsByFile(sampleReport)].map(({ path, rows }) => [path, rows.map(({ line }) => line)]),
    ).toEqual([
      ["faq.html", [2, 3, 4]],
      ["pages/risks.md", [3]],
      ["prices.txt", [3, 3]],
    ]);
  });

  it("shows it in files that were not read this time, too", () => {
    const report = settle([], [sideEffects], plainSettings);
    expect([...rowsByFile(report)].map(({ path }) => path)).toEqual(["faq.html", "pages/risks.md"]);
  });

  it("leaves out what is suppressed, but not the file", () => {
    const suppressed = { kind: "comment", reason: "quoted" } as const;
    const results = [resultOf("a.txt", [findingOn("faq.html", "painless", { suppressed })])];
    const report = settle(results, [{ ...sideEffects, suppressed }], plainSettings);
    expect([...rowsByFile(report)]).toEqual([{ path: "a.txt", rows: [] }]);
  });
});
