import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../src/document/read-markdown.ts";
import { makePage } from "../copy/page.ts";
import { writePage } from "../copy/write-page.ts";

async function textsOf(source: string): Promise<string[]> {
  return (await readMarkdown("page.md", source)).blocks.map(({ text }) => text);
}

describe("Markdown that is parsed in pieces", () => {
  it("reads as its parts do", async () => {
    const parts = Array.from({ length: 12 }, (_, seed) =>
      writePage(makePage(seed, 4000), "markdown"),
    );
    const apart: string[] = [];
    for (const part of parts) apart.push(...(await textsOf(part)));
    expect(await textsOf(parts.join("\n"))).toEqual(apart);
    expect(await textsOf(`\uFEFF${parts.join("\n")}`)).toEqual(apart);
  });

  it("knows what is defined in other pieces", async () => {
    const source = `See [the fees][fees] and [us].[^1]\n\n${"We are open.\n\n".repeat(2000)}[Fees]: /fees\n[us]: /us\n\n[^1]: By day.\n`;
    const texts = await textsOf(source);
    expect(texts[0]).toBe("See the fees and us.");
    expect(texts.at(-1)).toBe("By day.");
  });

  it.each([
    ["code", "```\n", "```\n"],
    ["other code", "~~~~\n```\n", "~~~~\n"],
    ["a script", "<script>\n", "</script>\n"],
    ["a comment", "<!--\n", "-->\n"],
  ])("does not take the middle of %s for copy", async (_, opener, closer) => {
    const source = `Open.\n\n${opener}${"We cure all.\n\n".repeat(3000)}${closer}\nClosed.\n`;
    expect((await textsOf(source)).filter((text) => text.includes("cure"))).toEqual([]);
  });

  it("keeps a table of some hundred rows whole", async () => {
    const source = `| What | Price |\n|---|---|\n${"| Massage of the whole back | $50 |\n".repeat(600)}`;
    expect(await textsOf(source)).toEqual([
      "What",
      "Price",
      ...Array.from({ length: 600 }, () => ["Massage of the whole back", "$50"]).flat(),
    ]);
  });

  it("cuts what has no end anywhere but inside a character", async () => {
    const source = "😀[a".repeat(5000);
    const texts = await textsOf(source);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join("")).not.toMatch(/\p{Surrogate}/u);
    expect(texts.join("").match(/a/g)).toHaveLength(5000);
  });
});
