import { expect, test } from "vitest";
import { composeRuns, cutText, sliceText } from "../../src/document/decoded-text.ts";
import { place, placeEnd } from "../../src/document/place.ts";

/** `A&amp;B  C` as text `A&B C`. */
const decoded = {
  text: "A&B C",
  runs: [
    { text: 0, length: 1, source: 10, sourceLength: 1 },
    { text: 1, length: 1, source: 11, sourceLength: 5 },
    { text: 2, length: 1, source: 16, sourceLength: 1 },
    { text: 3, length: 1, source: 17, sourceLength: 2 },
    { text: 4, length: 1, source: 19, sourceLength: 1 },
  ],
};

test("place the start and the end of each character", () => {
  expect([0, 1, 2, 3, 4, 5].map((offset) => place(decoded, offset))).toEqual([
    10, 11, 16, 17, 19, 20,
  ]);
  expect([0, 1, 2, 3, 4, 5].map((offset) => placeEnd(decoded, offset))).toEqual([
    10, 11, 16, 17, 19, 20,
  ]);
});

test("place the ends of words apart where a tag stands between them", () => {
  const split = {
    runs: [
      { text: 0, length: 2, source: 0, sourceLength: 2 },
      { text: 2, length: 2, source: 5, sourceLength: 2 },
    ],
  };
  expect([placeEnd(split, 2), place(split, 2)]).toEqual([2, 5]);
});

test("slice and cut text with its places", () => {
  expect(sliceText(decoded, 1, 4)).toEqual({
    text: "&B",
    runs: [
      { text: 0, length: 1, source: 11, sourceLength: 5 },
      { text: 1, length: 1, source: 16, sourceLength: 1 },
    ],
  });
  expect(sliceText(decoded, 3, 4)).toBeNull();
  expect(cutText(decoded, [[0, 3]])?.text).toBe("C");
  expect(cutText(decoded, [[0, 5]])).toBeNull();
  expect(
    cutText(decoded, [
      [1, 2],
      [4, 5],
    ]),
  ).toEqual({
    text: "AB",
    runs: [
      { text: 0, length: 1, source: 10, sourceLength: 1 },
      { text: 1, length: 1, source: 16, sourceLength: 1 },
    ],
  });
});

test("map text that was decoded twice through to the source", () => {
  const inner = [
    { text: 0, length: 1, source: 0, sourceLength: 1 },
    { text: 1, length: 1, source: 1, sourceLength: 3 },
    { text: 2, length: 1, source: 4, sourceLength: 1 },
  ];
  expect(composeRuns(inner, decoded.runs)).toEqual([
    { text: 0, length: 1, source: 10, sourceLength: 1 },
    { text: 1, length: 1, source: 11, sourceLength: 8 },
    { text: 2, length: 1, source: 19, sourceLength: 1 },
  ]);
});
