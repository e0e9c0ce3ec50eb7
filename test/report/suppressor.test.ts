import fc from "fast-check";
import { expect, it } from "vitest";
import type { Location } from "../../src/model.ts";
import { type Directive, directiveVerbs } from "../../src/report/directive.ts";
import { createSuppressor } from "../../src/report/suppressor.ts";

/** A source of lines that are ten characters long. */
const WIDTH = 10;
const LINES = 12;

function place(offset: number, length: number): Location {
  const endOffset = offset + length;
  return {
    line: Math.floor(offset / WIDTH) + 1,
    column: (offset % WIDTH) + 1,
    endLine: Math.floor(endOffset / WIDTH) + 1,
    endColumn: (endOffset % WIDTH) + 1,
    offset,
    endOffset,
  };
}

const places = fc
  .tuple(fc.nat(WIDTH * LINES), fc.nat(WIDTH * 2))
  .map(([offset, length]) => place(offset, length));

const directive = fc.record({
  verb: fc.constantFrom(...(directiveVerbs as readonly Directive["verb"][])),
  rules: fc.constantFrom([], ["cure"], ["painless"], ["cure", "painless"]),
  reason: fc.constantFrom("because", "because", ""),
  place: places,
  /** How far behind the comment its block begins, how many lines it has, and whether there is one. */
  next: fc.constantFrom(undefined, null, [0, 1], [3, 1], [10, 1], [0, 5]),
});

/** In the order of the source, as their blocks are; a block is apart from another, or within it. */
const directives = fc
  .uniqueArray(directive, { selector: (one) => one.place.offset, maxLength: 12 })
  .map((all) => {
    let last = 0;
    const sorted = all.sort((one, other) => one.place.offset - other.place.offset);
    return sorted.map(({ place: at, next, ...rest }): Directive => {
      if (next === undefined) return { ...rest, comment: { text: "", ...at } };
      const block = next === null ? null : blockAt(at.endOffset + (next[0] ?? 0), next[1] ?? 1);
      if (block === null || block.offset < last)
        return { ...rest, comment: { text: "", ...at, next: null } };
      last = block.offset;
      return { ...rest, comment: { text: "", ...at, next: block } };
    });
  });

/** A block of whole lines, of which those of more lines begin at every fifth. */
function blockAt(offset: number, lines: number): Location {
  const every = WIDTH * lines;
  const start = Math.ceil(offset / every) * every;
  return place(start, every - 1);
}

/** The contract, directive by directive. */
function suppressing(all: readonly Directive[], rule: string, at: Location): Directive | null {
  let found: Directive | null = null;
  let block: Directive | null = null;
  for (const one of all) {
    if (one.rules.length > 0 && !one.rules.includes(rule)) continue;
    const before = one.comment.offset <= at.offset;
    if (one.verb === "enable") block = before ? null : block;
    else if (one.reason === "") continue;
    else if (one.verb === "disable") block = before ? one : block;
    else if (covers(one, at)) found = one;
  }
  return found ?? block;
}

function covers({ verb, comment }: Directive, at: Location): boolean {
  const { next } = comment;
  if (verb === "disable-file") return true;
  if (verb === "disable-line") return at.line <= comment.endLine && at.endLine >= comment.line;
  const line = comment.endLine + 1;
  if (verb === "disable-next-line") return at.line === Math.max(line, next?.line ?? 0);
  if (next === undefined) return at.line === line;
  return next !== null && next.offset <= at.offset && at.offset < next.endOffset;
}

it("finds what a look at every directive finds", () => {
  fc.assert(
    fc.property(directives, fc.array(places, { minLength: 1 }), (all, asked) => {
      const suppressor = createSuppressor(all);
      for (const at of asked) {
        for (const rule of ["cure", "painless"])
          expect(suppressor(rule, at)).toBe(suppressing(all, rule, at));
      }
    }),
    { numRuns: 2000 },
  );
});
