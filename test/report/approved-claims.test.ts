import { describe, expect, it } from "vitest";
import type { PageFinding, Report } from "../../src/model.ts";
import type { Approvals, ApprovedClaim } from "../../src/report/approved-claims.ts";
import { settle, type SettleSettings } from "../../src/report/settle.ts";
import { findingOn, plainConfig, plainSettings, resultOf } from "./sample.ts";

const sentence = "In our clinic, acupuncture helps with tension headaches, and we are proud of it.";

const entry: ApprovedClaim = {
  wordings: ["acupuncture helps with tension headaches"],
  patterns: [],
  rules: ["unqualified-efficacy"],
  evidence: { citation: "Lee 2021", url: "https://doi.example/1", file: "evidence/lee.pdf" },
  approver: "Dr. A. Lee",
  date: "2026-01-12",
  expires: "2027-01-12",
  jurisdictions: [],
  location: { line: 4, column: 3, endLine: 4, endColumn: 3, offset: 60, endOffset: 60 },
};

describe("approved claims", () => {
  it("settle a finding, with the evidence shown", () => {
    const report = reportWith([entry]);
    expect(report.files[0]?.findings[0]?.suppressed).toEqual({
      kind: "approved",
      reason:
        "Approved by Dr. A. Lee on 2026-01-12: Lee 2021, https://doi.example/1, evidence/lee.pdf",
    });
    expect(report.summary).toMatchObject({ warnings: 0, suppressed: 1 });
  });

  it.each([
    ["helps with tension headaches", true],
    ["Helps with TENSION-HEADACHES.", true],
    ["acupuncture * headaches", true],
    ["acupuncture helps * tension headaches", true],
    ["our clinic acupuncture helps with tension headaches and we", true],
    ["helps with tension", false],
    ["helps with tension headache", false],
    ["acupuncture * migraine", false],
    ["clinic * of it", false],
    ["in * it", false],
    ["*", false],
  ])("the wording %j covers its words: %s", (wording, covered) => {
    const { files } = reportWith([{ ...entry, wordings: [wording] }]);
    expect(files[0]?.findings[0]?.suppressed !== null).toBe(covered);
  });

  it("do not cover words that say more than was approved", () => {
    const text = "helps with tension headaches, and we are proud";
    expect(isSettled(reportWith([entry], { finding: findingOf({ text }) }))).toBe(false);
  });

  it("do not cover a second place of the same words beside the approved wording", () => {
    const twice = findingOf({
      text: "headaches",
      sentence: "Cupping eases headaches. Headaches end.",
    });
    const wordings = ["cupping eases headaches"];
    expect(isSettled(reportWith([{ ...entry, wordings }], { finding: twice }))).toBe(false);
  });

  it("cover by the words alone where the sentence does not hold them", () => {
    const finding = findingOf({ sentence: "A list of things" });
    const wordings = ["helps with tension headaches"];
    expect(isSettled(reportWith([{ ...entry, wordings }], { finding }))).toBe(true);
    expect(isSettled(reportWith([entry], { finding }))).toBe(false);
  });

  it("cover the rules they name only", () => {
    expect(isSettled(reportWith([{ ...entry, rules: ["cure", "guarantee"] }]))).toBe(false);
    expect(isSettled(reportWith([{ ...entry, rules: ["cure", "unqualified-efficacy"] }]))).toBe(
      true,
    );
  });

  it("hold where they were approved: every place that is asked for", () => {
    const american = { ...entry, jurisdictions: ["us", "ca"] };
    expect(isSettled(reportWith([american], { jurisdictions: ["us"] }))).toBe(true);
    expect(isSettled(reportWith([american], { jurisdictions: ["ca-on"] }))).toBe(true);
    expect(isSettled(reportWith([american], { jurisdictions: ["us", "uk"] }))).toBe(false);
  });

  it("take patterns of the pattern language", () => {
    const byPattern = { ...entry, wordings: [], patterns: ["acupuncture ... headache"] };
    const spansOf = (pattern: string, text: string) =>
      pattern === "acupuncture ... headache" ? [{ start: 15, end: text.indexOf(", and") }] : [];
    expect(isSettled(reportWith([byPattern], { spansOf }))).toBe(true);
    expect(isSettled(reportWith([byPattern]))).toBe(false);
  });

  it("are an error once they have expired, beside the finding they no longer settle", () => {
    const report = reportWith([entry], { today: "2027-01-13" });
    expect(report.files[0]?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["approved-claims/expired", "error"],
      ["unqualified-efficacy", "warning"],
    ]);
    expect(report.files[0]?.findings[0]).toMatchObject({
      message:
        "Unexpected claim `helps with tension headaches` with an approval that expired on 2027-01-12, expected a new one",
      line: 2,
      related: [{ path: "claims.yml", location: { line: 4, column: 3 } }],
    });
    expect(report.summary).toMatchObject({ errors: 1, warnings: 1, suppressed: 0 });
  });

  it("hold through their last day, and without one for good", () => {
    expect(isSettled(reportWith([entry], { today: "2027-01-12" }))).toBe(true);
    expect(isSettled(reportWith([{ ...entry, expires: null }], { today: "2099-01-01" }))).toBe(
      true,
    );
  });

  it("prefer an entry that holds to one that has expired", () => {
    const old = { ...entry, expires: "2026-02-01", approver: "Nobody" };
    const report = reportWith([old, entry]);
    expect(report.files[0]?.findings).toHaveLength(1);
    expect(report.files[0]?.findings[0]?.suppressed?.reason).toContain("Dr. A. Lee");
  });

  it("are told where no page makes them, in the register itself", () => {
    const unused = { ...entry, wordings: ["cupping * colds"] };
    const report = reportWith([entry, unused]);
    expect(report.files[1]).toMatchObject({
      path: "claims.yml",
      findings: [
        {
          rule: "approved-claims/unused",
          severity: "info",
          line: 4,
          column: 3,
          message:
            "Unexpected approved claim `cupping * colds` that no page makes, expected one in use",
        },
      ],
    });
    expect(report.summary.files).toBe(1);
    expect(reportWith([entry, unused], { wholeSite: false }).files).toHaveLength(1);
  });

  it("leave a finding to its comment first", () => {
    const comment = { ...entry.location, text: "claimlint-disable-file -- quoted" };
    const report = settle(
      [resultOf("a.html", [findingOf({})], [comment])],
      [],
      settingsWith([entry]),
    );
    expect(report.files[0]?.findings[0]?.suppressed?.kind).toBe("comment");
  });

  it("follow many gaps without losing themselves", () => {
    const words = Array.from({ length: 400 }, () => "very").join(" ");
    const wording = `${Array.from({ length: 60 }, () => "very *").join(" ")} nothing`;
    const finding = findingOf({ text: "very", sentence: words });
    expect(isSettled(reportWith([{ ...entry, wordings: [wording] }], { finding }))).toBe(false);
  });
});

interface Case {
  readonly finding?: PageFinding;
  readonly today?: string;
  readonly jurisdictions?: readonly string[];
  readonly spansOf?: Approvals["spansOf"];
  readonly wholeSite?: boolean;
}

function findingOf(fields: Partial<PageFinding>): PageFinding {
  const text = "helps with tension headaches";
  return findingOn("faq.html", "painless", {
    rule: "unqualified-efficacy",
    text,
    sentence,
    ...fields,
  });
}

function settingsWith(claims: readonly ApprovedClaim[], given: Case = {}): SettleSettings {
  const { today = "2026-11-22", jurisdictions = ["us"], wholeSite = true } = given;
  const spansOf = given.spansOf ?? (() => []);
  return {
    ...plainSettings,
    configOf: () => ({ ...plainConfig, jurisdictions }),
    approvals: { path: "claims.yml", claims, today, spansOf },
    wholeSite,
  };
}

function reportWith(claims: readonly ApprovedClaim[], given: Case = {}): Report {
  const finding = given.finding ?? findingOf({});
  return settle([resultOf("a.html", [finding])], [], settingsWith(claims, given));
}

function isSettled(report: Report): boolean {
  return report.files[0]?.findings[0]?.suppressed?.kind === "approved";
}
