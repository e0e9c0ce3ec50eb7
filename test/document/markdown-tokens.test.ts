import fc from "fast-check";
import { expect, it } from "vitest";
import { place, placeEnd } from "../../src/document/place.ts";
import { readDocument } from "../../src/document/read-document.ts";
import { makePage } from "../copy/page.ts";
import { writePage } from "../copy/write-page.ts";

const numRuns = Number(process.env["FC_RUNS"] ?? 60);

it("reads a page behind another as it reads it alone, at its place, and again the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 50 }), { minLength: 2, maxLength: 6 }),
      fc.constantFrom("", "\uFEFF"),
      async (seeds, mark) => {
        const pages = seeds.map((seed) => `${writePage(makePage(seed, 700), "markdown")}\n\n`);
        const expected: unknown[] = [];
        let at = mark.length;
        for (const page of pages) {
          expected.push(...(await blocksOf(page, at)));
          at += page.length;
        }
        expect(await blocksOf(mark + pages.join(""), 0)).toEqual(expected);
      },
    ),
    { numRuns },
  );
});

/** What is read of a source that stands so many characters further on. */
async function blocksOf(source: string, behind: number): Promise<unknown[]> {
  const { blocks } = await readDocument("page.md", source, "markdown");
  return blocks.map((block) => ({
    text: block.text,
    region: block.region,
    from: place(block, 0) + behind,
    to: placeEnd(block, block.text.length) + behind,
  }));
}
