import { describe, expect, it } from "vitest";
import { judge, type LawSettings } from "../../src/report/law.ts";
import type { RuleMetadata } from "../../src/report/rule-metadata.ts";
import { metadataOf, sampleReferences } from "./sample.ts";

const testimonial = metadataOf("testimonial", "info", {
  verdict: "needs-evidence",
  jurisdictions: {
    us: { verdict: "needs-qualification", references: ["us-ftc-act#s5"] },
    au: { verdict: "prohibited", severity: "error", references: ["au-national-law#s133(1)(c)"] },
  },
});

const medicine = metadataOf("prescription-medicine", "info", {
  verdict: "needs-qualification",
  jurisdictions: {
    uk: { verdict: "prohibited", severity: "error" },
    au: { verdict: "prohibited", severity: "error" },
    eu: { verdict: "prohibited", severity: "error" },
  },
});

const title = metadataOf("credential", "info", {
  verdict: "needs-qualification",
  jurisdictions: {
    uk: {
      professions: {
        doctor: { severity: "off" },
        chiropractor: { verdict: "prohibited", severity: "error" },
      },
    },
    ca: { verdict: "prohibited", severity: "warning" },
    "ca-on": { verdict: "prohibited", severity: "error" },
  },
});

describe("judge", () => {
  it("gives the same sentence the verdict of the place", () => {
    expect(verdictIn(testimonial, ["us"])).toEqual(["info", "needs-qualification"]);
    expect(verdictIn(testimonial, ["au"])).toEqual(["error", "prohibited"]);
    expect(verdictIn(medicine, ["us"])).toEqual(["info", "needs-qualification"]);
    for (const place of ["uk", "au", "eu"]) {
      expect(verdictIn(medicine, [place])).toEqual(["error", "prohibited"]);
    }
  });

  it("takes what a place says nothing of as the rule has it", () => {
    expect(verdictIn(testimonial, ["nz"])).toEqual(["info", "needs-evidence"]);
    expect(verdictIn(undefined, ["us"])).toEqual(["info", "needs-evidence"]);
    expect(verdictIn(testimonial, ["constructor"])).toEqual(["info", "needs-evidence"]);
  });

  it("lets the strictest of several places win, and lists the clauses of all", () => {
    const judgement = judge(findingOf(testimonial), testimonial, lawIn(["us", "au"]));
    expect(judgement).toEqual({
      severity: "error",
      verdict: "prohibited",
      references: ["us-ftc-act#s5"],
      see: ["au-national-law#s133(1)(c)"],
    });
    expect(judge(findingOf(testimonial), testimonial, lawIn(["au", "us"]))).toMatchObject({
      severity: "error",
      verdict: "prohibited",
    });
  });

  it("cites a clause that was read at second hand, never one that was not", () => {
    const references = new Map(
      (["verified", "secondary", "unverified"] as const).map((status) => [
        status,
        {
          id: status,
          title: status,
          jurisdiction: "us",
          url: null,
          checked: null,
          clauses: { "1": { text: "", status } },
        },
      ]),
    );
    const rule = metadataOf("cure", "error", {
      jurisdictions: {
        us: { references: ["verified#1", "secondary#1", "unverified#1", "verified#2", "lost#1"] },
      },
    });
    const { references: cited, see } = judge(findingOf(rule), rule, {
      ...lawIn(["us"]),
      references,
    });
    expect(cited).toEqual(["verified#1", "secondary#1"]);
    expect(see).toEqual(["unverified#1", "verified#2", "lost#1"]);
  });

  it("asks who speaks", () => {
    expect(verdictIn(title, ["uk"], "chiropractor")).toEqual(["error", "prohibited"]);
    expect(verdictIn(title, ["uk"], "osteopath")).toEqual(["info", "needs-qualification"]);
    expect(verdictIn(title, ["uk"], "doctor")[0]).toBe("off");
  });

  it("drops a finding only if it is fine everywhere", () => {
    expect(verdictIn(title, ["uk", "us"], "doctor")).toEqual(["info", "needs-qualification"]);
  });

  it("reads a province before its country", () => {
    expect(verdictIn(title, ["ca-on"])).toEqual(["error", "prohibited"]);
    expect(verdictIn(title, ["ca-bc"])).toEqual(["warning", "prohibited"]);
  });

  it("keeps a pattern as far above or below its rule as it was", () => {
    const rule = metadataOf("condition-claim", "warning", {
      jurisdictions: { uk: { severity: "warning" }, au: { severity: "error" } },
    });
    const at = (severity: "error" | "warning" | "info", place: string): string =>
      judge({ ...findingOf(rule), severity }, rule, lawIn([place])).severity;
    expect([at("error", "uk"), at("warning", "uk"), at("info", "uk")]).toEqual([
      "error",
      "warning",
      "info",
    ]);
    expect([at("error", "au"), at("warning", "au"), at("info", "au")]).toEqual([
      "error",
      "error",
      "warning",
    ]);
  });
});

function findingOf(rule: RuleMetadata | undefined): Parameters<typeof judge>[0] {
  const { severity = "info", verdict = "needs-evidence" } = rule ?? {};
  return { severity, verdict, references: [] };
}

function lawIn(jurisdictions: readonly string[], profession: string | null = null): LawSettings {
  return { jurisdictions, profession, references: sampleReferences };
}

function verdictIn(
  rule: RuleMetadata | undefined,
  jurisdictions: readonly string[],
  profession: string | null = null,
): [string, string] {
  const { severity, verdict } = judge(findingOf(rule), rule, lawIn(jurisdictions, profession));
  return [severity, verdict];
}
