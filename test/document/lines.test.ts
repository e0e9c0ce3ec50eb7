import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findLines, locate } from "../../src/document/lines.ts";

const runs = Number(process.env["FC_RUNS"] ?? 300);

test("count lines that end in LF, CRLF and a lone CR", () => {
  const source = "one\ntwo\r\nthree\rfour";
  const lines = findLines(source);
  const four = source.indexOf("four");
  expect(locate(lines, source.indexOf("two"), four + 4)).toEqual({
    line: 2,
    column: 1,
    endLine: 4,
    endColumn: 5,
    offset: 4,
    endOffset: 19,
  });
});

test("let a byte order mark shift no column", () => {
  const source = "\uFEFFno risk\nat all";
  expect(locate(findLines(source), 4, 8)).toMatchObject({ line: 1, column: 4, endColumn: 8 });
  expect(locate(findLines(source), 0, 1)).toMatchObject({ line: 1, column: 1, endColumn: 1 });
});

test("clamp places outside of the source", () => {
  const lines = findLines("ab\ncd");
  expect(locate(lines, 4, 99)).toMatchObject({ line: 2, column: 2, endLine: 2, endColumn: 3 });
  expect(locate(lines, -1, 1)).toMatchObject({ line: 1, column: 1, offset: 0 });
});

test("give each offset the line that it stands in", () => {
  const part = fc.constantFrom("a", "é", "😀", "\n", "\r\n", "\r", "\t", " ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const source = parts.join("");
      const lines = findLines(source);
      for (let offset = 0; offset <= source.length; offset++) {
        const { line, column } = locate(lines, offset, offset);
        expect(lines.starts[line - 1]! + column - 1).toBe(offset);
        expect(lines.starts[line] ?? Infinity).toBeGreaterThan(offset);
      }
    }),
    { numRuns: runs },
  );
});
