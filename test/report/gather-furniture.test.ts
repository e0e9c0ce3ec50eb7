import { expect, it } from "vitest";
import type { DocumentResult, PageFinding } from "../../src/model.ts";
import { createBaseline } from "../../src/report/baseline.ts";
import { gatherFurniture } from "../../src/report/gather-furniture.ts";
import { settle } from "../../src/report/settle.ts";
import type { FileConfig } from "../../src/report/settle-settings.ts";
import { findingOn, plainConfig, plainSettings, resultOf } from "./sample.ts";

const finding = (fields: Partial<PageFinding>): PageFinding =>
  findingOn("faq.html", "There are no side effects.", fields);
const copy = finding({ furniture: false, sentence: "You have absolutely nothing to lose." });
const footer = finding({ furniture: true });

const onPages = (names: readonly string[], one: PageFinding): DocumentResult[] =>
  names.map((name) => resultOf(name, [{ ...one }]));

/** By page: the messages that are told there. */
function told(results: readonly DocumentResult[], settings = plainSettings): unknown {
  const { files } = gatherFurniture(settle(results, [], settings));
  return files.map(({ path, findings }) => [
    path,
    ...findings
      .filter(({ suppressed }) => suppressed === null)
      .map(({ message }) => / \(on .*\)$/.exec(message)?.[0] ?? "alone"),
  ]);
}

it("tells what stands in the footer of every page once, on the first page, and counts the others", () => {
  const report = gatherFurniture(settle(onPages(["c", "a", "b"], footer), [], plainSettings));
  expect(told(onPages(["c", "a", "b"], footer))).toEqual([
    ["a", " (on 2 more pages)"],
    ["b"],
    ["c"],
  ]);
  expect(report.files[0]?.findings[0]?.related.map(({ path }) => path)).toEqual(["b", "c"]);
  expect(report.summary).toMatchObject({ files: 3, warnings: 1 });
});

it("tells a block of copy that three pages repeat once, but not one that two pages share", () => {
  expect(told(onPages(["a", "b", "c"], copy))).toEqual([["a", " (on 2 more pages)"], ["b"], ["c"]]);
  expect(told(onPages(["a", "b"], copy))).toEqual([
    ["a", "alone"],
    ["b", "alone"],
  ]);
});

it("leaves what is suppressed on one page to that page", () => {
  const suppressed = { kind: "comment", reason: "agreed" } as const;
  const results = [resultOf("a", [{ ...footer, suppressed }]), resultOf("b", [footer])];
  expect(told(results)).toEqual([["a"], ["b", "alone"]]);
});

it("tells apart what weighs less on one page", () => {
  const lenient: FileConfig = { ...plainConfig, rules: { [copy.rule]: "info" } };
  const configOf = (path: string): FileConfig => (path === "a" ? lenient : plainConfig);
  expect(told(onPages(["a", "b", "c", "d"], copy), { ...plainSettings, configOf })).toEqual([
    ["a", "alone"],
    ["b", " (on 2 more pages)"],
    ["c"],
    ["d"],
  ]);
});

it("stays in the baseline of each page, and is new on a new one", () => {
  const before = settle(onPages(["b", "c", "d"], copy), [], plainSettings);
  const baseline = createBaseline(before, "2026-11-22", "");
  expect(baseline.entries.map(({ file }) => file)).toEqual(["b", "c", "d"]);
  const settings = { ...plainSettings, baseline };
  expect(told(onPages(["c"], copy), settings)).toEqual([["c"]]);
  expect(told(onPages(["a", "b", "c", "d"], copy), settings)).toEqual([
    ["a", "alone"],
    ["b"],
    ["c"],
    ["d"],
  ]);
});
