import { describe, expect, it } from "vitest";
import { findLines } from "../../src/document/lines.ts";
import { placedComments } from "../../src/document/placed-comments.ts";
import type { Block, Document } from "../../src/model.ts";

const comment = "<!-- claimlint-disable-line cure -- x -->";

describe("placedComments", () => {
  it("places a comment and the block after it", () => {
    const source = `One.\n\n${comment}\n\nTwo.\nThree.\n`;
    expect(placed(source, [block("One."), block("Two."), block("Three.")])).toMatchObject([
      { line: 3, column: 1, text: comment, next: { line: 5, endLine: 5, endColumn: 5 } },
    ]);
  });

  it("takes a list as one", () => {
    const source = `${comment}\n- a\n- b\n\nEnd.`;
    const blocks = [block("a", { list: 1 }), block("b", { list: 1 }), block("End.")];
    expect(placed(source, blocks)[0]?.next).toMatchObject({ line: 2, endLine: 3 });
  });

  it("takes the rest of the block that the comment stands in", () => {
    const source = `One\n${comment}\n  two.\n\nThree.`;
    const [first] = placed(source, [block("One", { runsTo: "two." }), block("Three.")]);
    expect(first?.next).toMatchObject({ line: 3, column: 3, endLine: 3, endColumn: 7 });
  });

  it("knows when nothing follows", () => {
    expect(placed(`One.\n${comment}`, [block("One.")])[0]?.next).toBeNull();
  });

  it("does not mind capitals", () => {
    const shouted = comment.toUpperCase();
    const source = `${shouted}\nOne.`;
    const document = documentOf(source, [block("One.")], shouted);
    expect(placedComments(document, findLines(source))).toHaveLength(1);
  });

  it("leaves other comments out", () => {
    const source = "<!-- a note -->\nOne.";
    const document = documentOf(source, [block("One.")], "<!-- a note -->");
    expect(placedComments(document, findLines(source))).toEqual([]);
  });
});

interface Draft {
  readonly text: string;
  readonly list: number | null;
  readonly runsTo: string;
}

function block(text: string, fields: Partial<Draft> = {}): Draft {
  return { text, list: null, runsTo: text, ...fields };
}

function placed(source: string, drafts: readonly Draft[]): ReturnType<typeof placedComments> {
  return placedComments(documentOf(source, drafts, comment), findLines(source));
}

function documentOf(source: string, drafts: readonly Draft[], text: string): Document {
  const offset = source.indexOf(text);
  let from = 0;
  const blocks = drafts.map((draft, id): Block => {
    const start = source.indexOf(draft.text, from === offset ? offset + text.length : from);
    const end = source.indexOf(draft.runsTo, start) + draft.runsTo.length;
    from = end < offset ? offset : end;
    return {
      id,
      region: "paragraph",
      text: source.slice(start, end),
      runs: [{ text: 0, length: end - start, source: start, sourceLength: end - start }],
      level: null,
      headings: [],
      leadIn: null,
      column: null,
      list: draft.list,
      question: null,
      testimonial: false,
      furniture: false,
    };
  });
  const comments = [{ text, offset, endOffset: offset + text.length }];
  return { path: "a.md", format: "markdown", source, blocks, comments };
}
