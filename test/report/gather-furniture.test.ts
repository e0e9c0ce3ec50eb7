import { expect, it } from "vitest";
import type { PageFinding } from "../../src/model.ts";
import { gatherFurniture } from "../../src/report/gather-furniture.ts";
import { findingOn } from "./sample.ts";

const finding = (fields: Partial<PageFinding>): PageFinding =>
  findingOn("faq.html", "There are no side effects.", fields);

const onPages = (names: readonly string[], one: PageFinding) =>
  new Map(names.map((name) => [name, [{ ...one }]]));

it("tells what stands in the footer of every page once, on the first page, and counts the others", () => {
  const gathered = gatherFurniture(
    onPages(["c.html", "a.html", "b.html"], finding({ furniture: true })),
  );
  expect(gathered.get("a.html")?.[0]?.message).toMatch(/\(on 2 more pages\)$/);
  expect(gathered.get("a.html")?.[0]?.related.map(({ path }) => path)).toEqual([
    "b.html",
    "c.html",
  ]);
  expect(gathered.get("b.html")).toEqual([]);
  expect(gathered.get("c.html")).toEqual([]);
});

it("tells a block of copy that three pages repeat once, but not one that two pages share", () => {
  const copy = finding({ furniture: false, sentence: "You have absolutely nothing to lose." });
  expect(
    [...gatherFurniture(onPages(["a.html", "b.html", "c.html"], copy)).values()].flat(),
  ).toHaveLength(1);
  expect([...gatherFurniture(onPages(["a.html", "b.html"], copy)).values()].flat()).toHaveLength(2);
});

it("leaves what is suppressed on one page to that page", () => {
  const files = onPages(["a.html", "b.html"], finding({ furniture: true }));
  files.set("a.html", [
    finding({ furniture: true, suppressed: { kind: "comment", reason: "agreed" } }),
  ]);
  const gathered = gatherFurniture(files);
  expect(gathered.get("a.html")).toHaveLength(1);
  expect(gathered.get("b.html")?.[0]?.message).not.toMatch(/more page/);
});
