import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readApprovedClaims } from "../../src/report/read-approved-claims.ts";

const checks = {
  rules: new Set(["cure", "unqualified-efficacy", "contradiction/price"]),
  patternError: (pattern: string) => (pattern.includes("(") ? "Unexpected `(`" : null),
};

const entry = `- wording: helps with tension headaches
  rule: unqualified-efficacy
  evidence:
    citation: Lee 2021
    url: https://doi.example/1
  approver: Dr. A. Lee
  date: 2026-01-12
  expires: 2027-01-12
  jurisdictions: [us, ca]
`;

describe("readApprovedClaims", () => {
  it("says itself what is wrong with a key that is no text", () => {
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const { errors } = readApprovedClaims("- ? {a: b}\n  : c\n", checks);
    expect(errors[0]?.reason).toMatch(/^Unexpected key `{ a: b }`/);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it("reads entries with their places", () => {
    expect(readApprovedClaims(`# ours\n${entry}`, checks)).toEqual({
      errors: [],
      claims: [
        {
          wordings: ["helps with tension headaches"],
          patterns: [],
          rules: ["unqualified-efficacy"],
          evidence: { citation: "Lee 2021", url: "https://doi.example/1", file: null },
          approver: "Dr. A. Lee",
          date: "2026-01-12",
          expires: "2027-01-12",
          jurisdictions: ["us", "ca"],
          location: { line: 2, column: 3, endLine: 2, endColumn: 3, offset: 9, endOffset: 9 },
        },
      ],
    });
  });

  it("takes lists, short evidence, patterns, families, and a map around the list", () => {
    const text = `claims:
  - pattern: ["{treatment} helps", "{treatment} eases"]
    wording: [one, two]
    rule: [cure, contradiction/*]
    evidence: Lee 2021
    approver: A
    date: "2026-01-12"
`;
    const { claims, errors } = readApprovedClaims(text, checks);
    expect(errors).toEqual([]);
    expect(claims).toMatchObject([
      {
        wordings: ["one", "two"],
        patterns: ["{treatment} helps", "{treatment} eases"],
        rules: ["cure", "contradiction/*"],
        evidence: { citation: "Lee 2021", url: null, file: null },
        expires: null,
        jurisdictions: [],
      },
    ]);
  });

  it("takes an empty file, with or without a byte order mark", () => {
    for (const text of ["", "\ufeff", "# nothing yet\n", "claims:\n", "[]"]) {
      expect(readApprovedClaims(text, checks)).toEqual({ claims: [], errors: [] });
    }
  });

  it.each([
    [entry.replace("wording:", "wordings:"), 1, 3, "Unexpected key `wordings`, expected `wording`"],
    [
      entry.replace("helps with tension headaches", '"*"'),
      1,
      12,
      "Unexpected wording `*`, expected words",
    ],
    [
      entry.replace("rule: unqualified-efficacy", "rule: cured"),
      2,
      9,
      "Unexpected rule `cured`, expected `cure`",
    ],
    [entry.replace("  rule: unqualified-efficacy\n", ""), 1, 3, "Missing key `rule`"],
    [
      entry.replace("citation: Lee 2021", "citations: Lee 2021"),
      4,
      5,
      "Unexpected key `citations`, expected `citation`",
    ],
    [
      entry.replace("https:", "javascript:"),
      5,
      10,
      "Unexpected url `javascript://doi.example/1`, expected one with http or https",
    ],
    [entry.replace("Dr. A. Lee", "''"), 6, 13, "Unexpected `approver`, expected a text"],
    [
      entry.replace("2026-01-12", "2026-02-30"),
      7,
      9,
      "Unexpected date `2026-02-30`, expected a day such as 2026-03-31",
    ],
    [
      entry.replace("2027-01-12", "next year"),
      8,
      12,
      "Unexpected expires `next year`, expected a day such as 2026-03-31",
    ],
    [entry.replace("[us, ca]", "[usa]"), 9, 18, "Unexpected jurisdiction `usa`, expected `us`"],
    [entry.replace("[us, ca]", "[]"), 9, 18, "Unexpected empty list for `jurisdictions`"],
    [entry.replace("wording: helps", "pattern: (helps"), 1, 12, "Unexpected `(`"],
    [
      entry.replace("evidence:", "evidence: 5\n  x:"),
      3,
      13,
      "Unexpected `evidence`, expected a map with `citation`, `url` or `file`",
    ],
    [
      entry.replace(/evidence:[^]*approver/, "evidence: {}\n  approver"),
      3,
      13,
      "Missing evidence, expected a `citation`, a `url` or a `file`",
    ],
    [
      entry.replace("unqualified-efficacy", "[cure, 5]"),
      2,
      16,
      "Unexpected item in `rule`, expected a text",
    ],
    ["- 5\n", 1, 3, "Unexpected entry, expected a map with `wording`, `rule` and `evidence`"],
    ["claims: 5\n", 1, 9, "Unexpected `claims`, expected a list of entries"],
    ["claim: []\n", 1, 1, "Unexpected key `claim`, expected `claims`"],
    ["hello\n", 1, 1, "Unexpected value, expected a list of approved claims"],
  ])("tells what is wrong, and where (%#)", (text, line, column, reason) => {
    const { errors } = readApprovedClaims(text, checks);
    expect(errors).toContainEqual({ line, column, reason });
  });

  it("tells everything that is wrong at once, and keeps the other entries", () => {
    const text = `${entry.replace("cure", "x").replace("Lee 2021", "''")}${entry}- rule: cure\n`;
    const { claims, errors } = readApprovedClaims(text, checks);
    expect(claims).toHaveLength(1);
    expect(errors.map(({ line }) => line)).toEqual([4, 19, 19, 19, 19]);
  });

  it("tells broken YAML with its place, aliases that explode and second documents too", () => {
    expect(readApprovedClaims("- wording: [a\n", checks).errors[0]).toMatchObject({ line: 2 });
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nclaims: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`;
    expect(readApprovedClaims(bomb, checks).errors).not.toEqual([]);
    expect(readApprovedClaims(`${entry}---\n${entry}`, checks).errors).not.toEqual([]);
  });

  it("never throws", () => {
    const mangled = fc
      .tuple(fc.nat(entry.length), fc.nat(30), fc.string({ unit: "binary", maxLength: 5 }))
      .map(([from, length, put]) => entry.slice(0, from) + put + entry.slice(from + length));
    fc.assert(
      fc.property(fc.oneof(mangled, fc.string(), fc.json()), (text) => {
        for (const { line, column } of readApprovedClaims(text, checks).errors) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: Number(process.env["FC_RUNS"] ?? 300) },
    );
  });
});
