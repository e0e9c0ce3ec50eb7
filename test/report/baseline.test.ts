import { describe, expect, it } from "vitest";
import type { DocumentResult } from "../../src/model.ts";
import {
  type Baseline,
  createBaseline,
  printBaseline,
  pruneBaseline,
  type Seen,
  staleEntries,
} from "../../src/report/baseline.ts";
import { readBaseline } from "../../src/report/read-baseline.ts";
import { settle } from "../../src/report/settle.ts";
import type { SettledReport } from "../../src/report/settled-report.ts";
import {
  findingOn,
  plainSettings,
  resultOf,
  sampleSettled,
  sampleResults,
  sideEffects,
} from "./sample.ts";

const baseline = createBaseline(sampleSettled, "2026-11-22", "The copy of the old site");

const everything: Seen = {
  paths: new Set(["faq.html", "prices.txt", "pages/risks.md"]),
  compared: true,
};

describe("baseline", () => {
  it("keeps quiet what was there, findings and contradictions", () => {
    const report = settleWith(baseline);
    expect(report.summary).toMatchObject({ errors: 0, warnings: 0, infos: 0, suppressed: 5 });
    expect(report.contradictions[0]?.suppressed).toEqual({
      kind: "baseline",
      reason: "The copy of the old site",
    });
  });

  it("survives edits elsewhere and moved paragraphs", () => {
    const moved = sampleResults.map(({ path, findings }) =>
      resultOf(
        path,
        findings.map((finding) => Object.assign({}, finding, { line: finding.line + 40 })),
      ),
    );
    expect(settleWith(baseline, moved).summary).toMatchObject({ errors: 0, suppressed: 5 });
  });

  it("tells what is new: another sentence, another file, the same sentence once more", () => {
    const painless = findingOn("faq.html", "painless");
    const report = settleWith(baseline, [
      resultOf("faq.html", [
        painless,
        { ...painless, line: 9 },
        { ...painless, line: 10, sentence: "Painless!" },
      ]),
      resultOf("new.html", [painless]),
    ]);
    const told = report.files.flatMap(({ path, findings }) =>
      findings.filter(({ suppressed }) => suppressed === null).map(({ line }) => [path, line]),
    );
    expect(told).toEqual([
      ["faq.html", 9],
      ["faq.html", 10],
      ["new.html", 2],
    ]);
  });

  it("knows the entries that nothing matches any more, in files that were read", () => {
    const fixed = settleWith(baseline, [resultOf("faq.html", [])], false);
    const stale = (paths: readonly string[], compared: boolean): string[][] =>
      staleEntries(baseline, fixed, { paths: new Set(paths), compared }).map((entry) => [
        entry.file,
        entry.rule,
      ]);
    const findings = [
      ["faq.html", "inducement"],
      ["faq.html", "painless"],
    ];
    const both = ["faq.html", "pages/risks.md"];
    expect(stale(both, true)).toEqual([["faq.html", "contradiction/side-effects"], ...findings]);
    expect(stale(both, false)).toEqual(findings);
    expect(stale(["faq.html"], true)).toEqual(findings);
    expect(staleEntries(baseline, settleWith(baseline), everything)).toEqual([]);
  });

  it("keeps a contradiction quiet whichever of its places is told first", () => {
    const { a, b } = sideEffects;
    const turned = settle(sampleResults, [{ ...sideEffects, a: b, b: a }], {
      ...plainSettings,
      baseline,
    });
    expect(turned.contradictions[0]?.suppressed?.kind).toBe("baseline");
    expect(staleEntries(baseline, turned, everything)).toEqual([]);
  });

  it("is written anew with those former entries that nothing found again", () => {
    const former = baseline.entries;
    const [unread] = former;
    const rest = settleWith(null, sampleResults.slice(1), false);
    expect(createBaseline(rest, baseline.date, baseline.reason, former).entries).toEqual(former);
    expect(createBaseline(rest, baseline.date, baseline.reason).entries).not.toContainEqual(unread);
  });

  it("is pruned of what it is told, and of nothing else", () => {
    const fixed = settleWith(baseline, [resultOf("faq.html", [])], false);
    const seen: Seen = { paths: new Set(["faq.html"]), compared: false };
    const pruned = pruneBaseline(baseline, staleEntries(baseline, fixed, seen));
    expect(pruned.entries.map(({ rule }) => rule)).toEqual([
      "contradiction/side-effects",
      "cure",
      "cure",
    ]);
    expect(pruned).toMatchObject({ version: 1, date: "2026-11-22" });
  });

  it("is written anew with what it kept quiet, without what has other reasons", () => {
    expect(createBaseline(settleWith(baseline), "2026-11-22", baseline.reason)).toEqual(baseline);
    const finding = findingOn("faq.html", "painless", {
      suppressed: { kind: "comment", reason: "quoted" },
    });
    const commented = settle([resultOf("faq.html", [finding])], [], plainSettings);
    expect(createBaseline(commented, "2026-11-22", "").entries).toEqual([]);
  });

  it("is sorted JSON with an entry a line, the same for any order of the files", () => {
    const text = printBaseline(baseline);
    expect(readBaseline(text)).toEqual(baseline);
    const other = settleWith(null, sampleResults.toReversed());
    expect(printBaseline(createBaseline(other, baseline.date, baseline.reason))).toBe(text);
    expect(text).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "date": "2026-11-22",
        "reason": "The copy of the old site",
        "entries": [
          {"file":"faq.html","other":"pages/risks.md","rule":"contradiction/side-effects","fingerprint":"c154ec7c365f8278","words":"no side effects | pages/risks.md: Bruising and soreness are common"},
          {"file":"faq.html","rule":"inducement","fingerprint":"53e9b6351be20afa","words":"20% off"},
          {"file":"faq.html","rule":"painless","fingerprint":"a8892c79079f9789","words":"painless"},
          {"file":"prices.txt","rule":"cure","fingerprint":"246090198446dcc5","words":"melts headaches"},
          {"file":"prices.txt","rule":"cure","fingerprint":"d4d9203356a71a7f","words":"melts headaches"}
        ]
      }
      "
    `);
    const empty: Baseline = { version: 1, date: "2026-11-22", reason: "", entries: [] };
    expect(readBaseline(printBaseline(empty))).toEqual(empty);
  });
});

function settleWith(
  used: Baseline | null,
  results: readonly DocumentResult[] = sampleResults,
  contradicting = true,
): SettledReport {
  const contradictions = contradicting ? [sideEffects] : [];
  return settle(results, contradictions, { ...plainSettings, baseline: used });
}
