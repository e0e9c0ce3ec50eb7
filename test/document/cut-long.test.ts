import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { place, placeEnd } from "../../src/document/place.ts";
import { readDocument } from "../../src/document/read-document.ts";

async function textsOf(source: string): Promise<string[]> {
  return (await readDocument("page.txt", source, "text")).blocks.map(({ text }) => text);
}

describe("a paragraph without end", () => {
  it("is cut after a sentence, else at a space, else anywhere", async () => {
    expect(await textsOf("We are open. ".repeat(1000))).toEqual([
      "We are open. ".repeat(769).trim(),
      "We are open. ".repeat(231).trim(),
    ]);
    expect(await textsOf("word ".repeat(3000))).toEqual([
      "word ".repeat(2000).trim(),
      "word ".repeat(1000).trim(),
    ]);
    expect((await textsOf("😀a".repeat(5000))).join("")).toBe("😀a".repeat(5000));
  });

  it("still leads in its list with its first part", async () => {
    const source = `We see ${"many people ".repeat(2000)}with:\n- colic\n- croup\n`;
    const { blocks } = await readDocument("page.txt", source, "text");
    const items = blocks.filter(({ region }) => region === "item");
    expect(items.map(({ text }) => text)).toEqual(["colic", "croup"]);
    for (const { leadIn } of items) expect(blocks[leadIn ?? -1]?.text).toContain("many people");
  });

  it("keeps every place", () => {
    const piece = fc.constantFrom("pain ", "is. ", "Not ", "😀", "“so” ", "&", "word".repeat(40));
    return fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 30 }), async (pieces) => {
        const source = pieces.join("").repeat(400);
        const { blocks } = await readDocument("page.txt", source, "text");
        for (const block of blocks) {
          const from = place(block, 0);
          expect(source.slice(from, placeEnd(block, block.text.length))).toBe(block.text);
        }
      }),
      { numRuns: Math.min(20, Number(process.env["FC_RUNS"] ?? 20)) },
    );
  });
});
