import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/read-document.ts";
import { decode } from "../../src/document/decode.ts";
import { createLinter } from "../../src/lint/create-linter.ts";
import type { DocumentResult, Location } from "../../src/model.ts";
import { ruleset } from "../ruleset.ts";
import { anySource, READ_AS, runsOf } from "./pages.ts";

const lint = createLinter(ruleset);

/** What line and column a place has, counted the slow way. */
function placeOf(source: string, offset: number): { line: number; column: number } {
  // A byte order mark is no column.
  const above = source
    .slice(0, offset)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/);
  // A place between the two halves of a line break still belongs to the line before.
  const isSplit = source[offset - 1] === "\r" && source[offset] === "\n";
  const line = isSplit ? above.slice(0, -1) : above;
  return isSplit
    ? { line: line.length, column: (line.at(-1)?.length ?? 0) + 2 }
    : { line: line.length, column: (line.at(-1)?.length ?? 0) + 1 };
}

function checkPlace(source: string, place: Location | undefined): void {
  if (place === undefined) throw new Error("No place");
  const { line, column, endLine, endColumn, offset, endOffset } = place;
  expect(offset).toBeGreaterThanOrEqual(0);
  expect(endOffset).toBeGreaterThanOrEqual(offset);
  expect(endOffset).toBeLessThanOrEqual(source.length);
  expect({ line, column }).toEqual(placeOf(source, offset));
  expect({ line: endLine, column: endColumn }).toEqual(placeOf(source, endOffset));
}

function checkResult(source: string, result: DocumentResult): void {
  for (const finding of result.findings) {
    checkPlace(source, finding);
    expect(finding.text).not.toBe("");
    expect(finding.endOffset).toBeGreaterThan(finding.offset);
  }
  for (const { location, text } of result.claims) {
    checkPlace(source, location);
    expect(text).not.toBe("");
  }
  for (const comment of result.comments) {
    checkPlace(source, comment);
    if (comment.next !== null) checkPlace(source, comment.next);
  }
  const offsets = result.findings.map(({ offset }) => offset);
  expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  // What goes to the cache and to other threads has to come back the same.
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
}

describe.each(READ_AS)("anything read as %s", (path, format) => {
  it("is linted, and every place lies in it", async () => {
    await fc.assert(
      fc.asyncProperty(anySource, async (source) => {
        checkResult(source, await lint(await readDocument(path, source, format)));
      }),
      runsOf(60),
    );
  });

  it("is decoded from any bytes or said to be no text that can be read", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          anySource.map((source) => new TextEncoder().encode(source)),
        ),
        async (bytes) => {
          const decoded = decode(bytes, format);
          if ("text" in decoded)
            checkResult(decoded.text, await lint(await readDocument(path, decoded.text, format)));
          else expect(Object.values(decoded)).not.toEqual([""]);
        },
      ),
      runsOf(20),
    );
  });
});

it("finds in plain text the words that stand at the place", async () => {
  const word = fc.constantFrom(
    ..."We cure migraine and asthma completely with no side effects guaranteed . he mankind 100% safe ? Dr. Bell".split(
      " ",
    ),
    "😀",
    "\u0301",
    "“",
    "”",
    "\n",
    "\n\n",
    "\r\n",
    "• ",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
      const source = words.join(" ");
      const { findings } = await lint(await readDocument("page.txt", source, "text"));
      for (const { rule, offset, endOffset, text } of findings) {
        // What is said of a list shows the words of all of its items.
        if (rule === "condition-claim") continue;
        expect(
          source
            .slice(offset, endOffset)
            .replace(/[\s•]+/gu, " ")
            .trim(),
        ).toBe(text.replace(/[\s•]+/gu, " ").trim());
      }
    }),
    runsOf(60),
  );
});
