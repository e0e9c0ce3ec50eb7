import * as fc from "fast-check";
import { claim, scale } from "./make.ts";

/** Claims of five pages that often agree and often do not. */
export const anyClaim = fc
  .record({
    path: fc.constantFrom("a.html", "b.html", "c.html", "d.html", "e.html"),
    level: fc.integer({ min: 0, max: 4 }),
    subject: fc.constantFrom("needling", "dry-needling", "clinic"),
    noun: fc.constantFrom({}, { noun: "needle" }),
    condition: fc.constantFrom(null, "pain", "neck-pain"),
    facets: fc.constantFrom(
      [],
      ["stage:acute"],
      ["stage:acute", "group:children"],
      ["group:children", "stage:acute"],
    ),
    certainty: fc.constantFrom(2, 4, 5),
    offset: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ path, level, subject, noun, condition, facets, certainty, offset }) =>
    claim({
      path,
      value: scale(level),
      subject: { id: subject, by: "explicit", ...noun },
      condition: condition === null ? null : { id: condition, by: "title" },
      facets,
      certainty,
      location: {
        line: 1,
        column: offset + 1,
        endLine: 1,
        endColumn: offset + 2,
        offset,
        endOffset: offset + 1,
      },
      within: [0, offset],
      text: `words ${offset}`,
      sentence: `Sentence ${offset}.`,
    }),
  );
