import { describe, expect, it } from "vitest";
import type { PageFinding, PlacedComment, Report } from "../../src/model.ts";
import { listSuppressions } from "../../src/report/list-suppressions.ts";
import { settle, type SettleSettings } from "../../src/report/settle.ts";
import {
  findingOn,
  metadataOf,
  plainConfig,
  plainSettings,
  resultOf,
  sideEffects,
} from "./sample.ts";

const rules = new Map(
  ["cure", "guarantee", "painless", "contradiction/side-effects", "contradiction/price"].map(
    (id) => [id, metadataOf(id)],
  ),
);
const settings: SettleSettings = { ...plainSettings, rules };

describe("inline suppressions", () => {
  it.each([
    "<!-- claimlint-disable-next-line cure -- quoted -->",
    "<!--claimlint-disable-next-line cure--quoted-->",
    "<!-- claimlint-disable-next-line guarantee, cure -- quoted -->",
    "<!-- claimlint-disable-next-line guarantee cure -- quoted -->",
    "<!-- claimlint-disable-next-line -- quoted -->",
    "<!-- claimlint-disable-next-line cure — quoted -->",
    "<!--\n  claimlint-disable-next-line\n  cure\n  -- quoted\n-->",
    "{/* claimlint-disable-next-line cure -- quoted */}",
    "[claimlint-disable-next-line cure -- quoted]",
    "claimlint-disable-next-line cure -- quoted",
    "claimlint disable-next-line cure -- quoted",
    "Claimlint-Disable-Next-Line: cure -- quoted",
  ])("reads %s", (text) => {
    expect(suppressedBy(text, { line: 3 })).toEqual([{ kind: "comment", reason: "quoted" }]);
  });

  it("keeps a reason with hyphens whole", () => {
    expect(suppressedBy("claimlint-disable-next-line cure -- a -- b, c-d", { line: 3 })).toEqual([
      { kind: "comment", reason: "a -- b, c-d" },
    ]);
  });

  it("reaches the next line, and no other", () => {
    const text = "claimlint-disable-next-line cure -- quoted";
    expect([1, 2, 3, 4].map((line) => suppressedBy(text, { line })[0] !== null)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it("reaches over blank lines to the block that follows", () => {
    const text = "claimlint-disable-next-line cure -- quoted";
    const next = placeAt(5, 50);
    expect(suppressedBy(text, { line: 5, next })).toEqual([{ kind: "comment", reason: "quoted" }]);
    expect(suppressedBy(text, { line: 3, next })).toEqual([null]);
  });

  it("reaches its own line with -line", () => {
    const text = "claimlint-disable-line cure -- quoted";
    expect([1, 2, 3].map((line) => suppressedBy(text, { line })[0] !== null)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("reaches the whole next block with ignore", () => {
    const text = "claimlint ignore cure -- quoted";
    const next = { ...placeAt(4, 40), endOffset: 90, endLine: 9 };
    expect(suppressedBy(text, { line: 4, offset: 40, next })).not.toEqual([null]);
    expect(suppressedBy(text, { line: 9, offset: 89, next })).not.toEqual([null]);
    expect(suppressedBy(text, { line: 9, offset: 90, next })).toEqual([null]);
    expect(suppressedBy(text, { line: 3, offset: 30, next })).toEqual([null]);
    expect(suppressedBy(text, { line: 3, offset: 30, next: null })).toEqual([null]);
    expect(suppressedBy(text, { line: 3, offset: 30 })).not.toEqual([null]);
  });

  it("reaches the whole file with -file, wherever it stands", () => {
    const text = "claimlint-disable-file cure -- quoted";
    expect(suppressedBy(text, { line: 1, offset: 0 })).not.toEqual([null]);
    expect(suppressedBy(text, { line: 99, offset: 999 })).not.toEqual([null]);
  });

  it("reaches from disable to enable", () => {
    const comments = [
      commentAt(10, "claimlint-disable cure -- quoted"),
      commentAt(30, "claimlint-enable cure"),
      commentAt(50, "claimlint-disable -- all of it"),
      commentAt(70, "claimlint-enable"),
    ];
    const offsets = [5, 20, 40, 60, 80];
    const findings = offsets.map((offset) => cureAt(offset, offset));
    expect(reasonsIn(reportOf(findings, comments))).toEqual([
      null,
      "quoted",
      null,
      "all of it",
      null,
    ]);
  });

  it("says nothing about other rules", () => {
    expect(
      suppressedBy("claimlint-disable-file guarantee, painless -- quoted", { line: 3 }),
    ).toEqual([null]);
  });

  it.each(["equality", "equality/*", "equality/actor"])("takes %s for a part of a rule", (name) => {
    const finding = { ...cureAt(3, 30), rule: "equality/actor" };
    const report = reportOf(
      [finding],
      [commentAt(0, `claimlint-disable-file ${name} -- a title`)],
      {
        rules: new Map([["equality", metadataOf("equality")]]),
      },
    );
    expect(report.files[0]?.findings).toHaveLength(1);
    expect(reasonsIn(report)).toEqual(["a title"]);
  });

  it("does not count what is suppressed as an error", () => {
    const report = reportOf([cureAt(3, 30)], [commentAt(0, "claimlint-disable-file cure -- x")]);
    expect(report.summary).toMatchObject({ errors: 0, warnings: 0, suppressed: 1 });
  });

  it("suppresses a contradiction at either place", () => {
    for (const place of [sideEffects.a, sideEffects.b]) {
      const comment = {
        ...commentAt(place.line * 10, "claimlint-disable-line contradiction/* -- both are meant"),
        line: place.line,
        endLine: place.line,
      };
      const report = settle([resultOf(place.path, [], [comment])], [sideEffects], settings);
      expect(report.contradictions[0]?.suppressed).toEqual({
        kind: "comment",
        reason: "both are meant",
      });
      expect(report.summary).toMatchObject({ contradictions: 0, warnings: 0, suppressed: 1 });
    }
  });
});

describe("findings on suppressions", () => {
  it.each([
    ["claimlint-disable-file cure", "suppression/no-reason"],
    ["claimlint-disable-file cure -- ", "suppression/no-reason"],
    ["claimlint-disable-file cure -- …", "suppression/no-reason"],
    ["claimlint-disable-file cures -- quoted", "suppression/unknown-rule"],
    ["claimlint-disable-file lies/* -- quoted", "suppression/unknown-rule"],
    ["claimlint-enable cures", "suppression/unknown-rule"],
    ["claimlint-disable-nextline cure -- quoted", "suppression/unknown-directive"],
  ])("%s: %s", (text, rule) => {
    const report = reportOf([cureAt(3, 30)], [commentAt(20, text)]);
    expect(report.files[0]?.findings.map((finding) => finding.rule)).toEqual([rule, "cure"]);
    expect(report.files[0]?.findings[0]).toMatchObject({ line: 2, offset: 20 });
    expect(report.files[0]?.findings[1]?.suppressed).toBeNull();
  });

  it("name what was perhaps meant", () => {
    const messages = [
      "claimlint-disable-file gaurantee -- quoted",
      "claimlint-disable-nextline cure -- quoted",
    ].map((text) => reportOf([], [commentAt(20, text)]).files[0]?.findings[0]?.message);
    expect(messages).toEqual([
      "Unexpected rule `gaurantee` in a suppression, expected `guarantee`",
      "Unexpected directive `disable-nextline`, expected `disable-next-line`",
    ]);
  });

  it.each([
    "claimlint is a linter",
    "see claimlint-disable-file cure -- x",
    "<!-- TODO: claimlint -->",
    "claimlint-disable-file cure -- quoted",
    "claimlint-disable-file contradiction/* -- quoted",
    "claimlint-enable",
  ])("are none for %s", (text) => {
    const report = reportOf([], [commentAt(20, text)]);
    expect(report.files[0]?.findings).toEqual([]);
  });

  it("tell the unused, if asked, and which rule of several", () => {
    const comments = [
      commentAt(0, "claimlint-disable-file cure, guarantee -- quoted"),
      commentAt(20, "claimlint-disable-line painless -- quoted"),
      commentAt(40, "claimlint-disable-line -- quoted"),
      commentAt(60, "claimlint-disable-file guarantee"),
      commentAt(80, "claimlint-enable painless"),
    ];
    const messagesWith = (reportUnused: boolean): unknown[] =>
      reportOf([cureAt(3, 30)], comments, { reportUnused })
        .files[0]?.findings.filter(({ rule }) => rule === "suppression/unused")
        .map(({ line, message }) => [line, message]) ?? [];
    expect(messagesWith(false)).toEqual([]);
    expect(messagesWith(true)).toEqual([
      [0, "Unexpected suppression of `guarantee`, expected a finding that it suppresses"],
      [2, "Unexpected suppression of `painless`, expected a finding that it suppresses"],
      [4, "Unexpected suppression, expected a finding that it suppresses"],
    ]);
  });

  it("do not tell one unused that a contradiction needs", () => {
    const comment = commentAt(0, "claimlint-disable-file contradiction/side-effects -- meant");
    const report = settle([resultOf(sideEffects.b.path, [], [comment])], [sideEffects], {
      ...settings,
      reportUnused: true,
    });
    expect(report.files[0]?.findings).toEqual([]);
  });

  it("have severities like other rules", () => {
    const configOf = () => ({
      ...plainConfig,
      rules: { "suppression/no-reason": "info", "suppression/*": "off" } as const,
    });
    const comments = [commentAt(0, "claimlint-disable-file cures")];
    const [file] = reportOf([], comments, { configOf }).files;
    expect(file?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["suppression/no-reason", "info"],
    ]);
  });
});

describe("listSuppressions", () => {
  it("lists all of them, with how often each was needed", () => {
    const comments = [
      commentAt(0, "claimlint-disable-file cure -- old page"),
      commentAt(20, "claimlint-disable-next-line cure, guarantee -- quoted"),
      commentAt(50, "claimlint-disable-line painless"),
      commentAt(70, "claimlint-enable"),
    ];
    const results = [
      resultOf("b.txt", [cureAt(3, 30), cureAt(6, 60), cureAt(7, 70)], comments),
      resultOf("a.txt", [], [commentAt(0, "claimlint-disable -- nothing here")]),
    ];
    const report = settle(results, [], settings);
    expect(listSuppressions(results, report)).toEqual([
      listed("a.txt", 0, "disable", [], "nothing here", 0),
      listed("b.txt", 0, "disable-file", ["cure"], "old page", 2),
      listed("b.txt", 2, "disable-next-line", ["cure", "guarantee"], "quoted", 1),
      listed("b.txt", 5, "disable-line", ["painless"], "", 0),
    ]);
  });
});

it("lists what quiets a contradiction, at the place where it stands", () => {
  const { a, b } = sideEffects;
  const comments = [commentAt(0, "claimlint-disable-file contradiction -- both are meant")];
  const results = [resultOf(a.path, []), resultOf(b.path, [], comments)];
  expect(listSuppressions(results, settle(results, [sideEffects], settings))).toEqual([
    listed(b.path, 0, "disable-file", ["contradiction"], "both are meant", 1),
  ]);
});

function listed(
  path: string,
  line: number,
  verb: string,
  ruleIds: string[],
  reason: string,
  used: number,
): object {
  return { path, line, column: 1, verb, rules: ruleIds, reason, used };
}

/** Ten characters a line. */
function placeAt(line: number, offset: number): Omit<PlacedComment, "text" | "next"> {
  return { line, column: 1, endLine: line, endColumn: 2, offset, endOffset: offset + 1 };
}

function commentAt(offset: number, text: string): PlacedComment {
  return { ...placeAt(offset / 10, offset), text };
}

function cureAt(line: number, offset: number): PageFinding {
  return { ...findingOn("faq.html", "painless"), ...placeAt(line, offset), rule: "cure" };
}

function reportOf(
  findings: readonly PageFinding[],
  comments: readonly PlacedComment[],
  more: Partial<SettleSettings> = {},
): Report {
  return settle([resultOf("a.md", findings, comments)], [], { ...settings, ...more });
}

/** What suppresses a finding of `cure` when this comment stands on line 2. */
function suppressedBy(
  text: string,
  place: { line: number; offset?: number; next?: PlacedComment["next"] },
): (PageFinding["suppressed"] | undefined)[] {
  const { line, offset = line * 10, next } = place;
  const comment = { ...commentAt(20, text), ...(next === undefined ? {} : { next }) };
  const [file] = reportOf([cureAt(line, offset)], [comment]).files;
  return (file?.findings ?? [])
    .filter(({ rule }) => rule === "cure")
    .map((found) => found.suppressed);
}

function reasonsIn(report: Report): (string | null)[] {
  return report.files.flatMap(({ findings }) =>
    findings.map(({ suppressed }) => suppressed?.reason ?? null),
  );
}
