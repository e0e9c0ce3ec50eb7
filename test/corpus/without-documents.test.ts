import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contradictionsOf } from "../../src/corpus/contradictions-of.ts";
import { hasUnnamed } from "../../src/corpus/has-unnamed.ts";
import { countOf } from "../../src/corpus/sketch.ts";
import { merge } from "../../src/corpus/state.ts";
import { withoutDocuments } from "../../src/corpus/without-documents.ts";
import type { Claim, Contradiction } from "../../src/model.ts";
import { anyClaim } from "./any-claim.ts";
import { claim, compare, reduce, scale, world } from "./make.ts";

const pages = (count: number): Claim[] =>
  Array.from({ length: count }, (_, page) =>
    claim({ path: `page-${page + 1}.html`, value: scale(0) }),
  );
const common = claim({ path: "consent.txt", value: scale(4) });

/** What a run tells of `read`, the claims of `paths` as they are now, beside a state of `known`. */
function told(known: readonly Claim[], paths: readonly string[], read: readonly Claim[]) {
  const state = withoutDocuments(reduce(known), new Set(paths));
  const wanted = reduce(read);
  return contradictionsOf(merge(state, wanted), world({ wanted }));
}

test("documents that are read again as they were have the contradictions that they had", () => {
  const sorted = (found: readonly Contradiction[]): string[] =>
    found.map((one) => JSON.stringify(one)).sort();
  fc.assert(
    fc.property(
      fc.array(anyClaim, { maxLength: 60 }),
      fc.subarray(["a.html", "b.html", "c.html", "d.html", "e.html"]),
      (claims, paths) => {
        const read = claims.filter(({ path }) => paths.includes(path));
        const all = compare(claims).filter(
          ({ a, b }) => paths.includes(a.path) || paths.includes(b.path),
        );
        expect(sorted(told(claims, paths, read))).toEqual(sorted(all));
      },
    ),
    { numRuns: Number(process.env["FC_RUNS"] ?? 100) },
  );
});

test("what pages say that are not read stands, though others have stopped saying it", () => {
  const read = ["consent.txt", "page-1.html", "page-2.html", "page-3.html"];
  const found = told([...pages(5), common], read, [common]);
  expect(found.flatMap(({ a, b }) => [a.path, b.path]).sort()).toEqual([
    "consent.txt",
    "consent.txt",
    "page-4.html",
    "page-5.html",
  ]);
});

test("all pages that say it are counted, though the state names none but those that are read", () => {
  const known = pages(40);
  const read = known.slice(0, 20);
  const paths = read.map(({ path }) => path);
  const [found] = told([...known, common], [...paths, "consent.txt"], [...read, common]);
  expect(found?.message).toMatch(/\(1 page says this, 40 the other\)$/);
});

test("pages that are counted and not named can be told of", () => {
  const [known, paths] = [pages(9), new Set(pages(8).map(({ path }) => path))];
  const state = withoutDocuments(reduce(known), paths);
  expect(hasUnnamed(state)).toBe(true);
  expect(hasUnnamed(merge(state, reduce([known[3]!])))).toBe(false);
  expect(hasUnnamed(withoutDocuments(reduce(pages(8)), paths))).toBe(false);
});

test("thousands of pages stay thousands when some of them are read", () => {
  const known = pages(5000);
  const paths = new Set(known.slice(0, 300).map(({ path }) => path));
  const [entry] = withoutDocuments(reduce(known), paths).values();
  const [value] = entry!.values.values();
  expect(countOf(value!.documents)).toBeGreaterThan(3500);
});

test("what no page says any more is forgotten", () => {
  expect(
    told(
      [...pages(3), common],
      pages(3).map(({ path }) => path),
      [],
    ),
  ).toEqual([]);
});
