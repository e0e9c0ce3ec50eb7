import fc from "fast-check";
import { expect, it } from "vitest";
import { narrowest, widened } from "../../src/match/narrowest.ts";

it("gives every integer back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -60_000, max: 40_000 }), fc.integer())),
      fc.nat({ max: 3 }),
      (all, below) => {
        const least = Math.min(0, ...all) - below;
        const narrow = narrowest(Int32Array.from(all), least);
        expect([...widened(narrow, least)].slice(0, all.length)).toEqual(all);
      },
    ),
  );
});

it("takes half the room for small integers, and for low ones where none is high", () => {
  expect(narrowest(Int32Array.of(32_767, -32_768, 0), -32_768).byteLength).toBe(8);
  expect(narrowest(Int32Array.of(15_535, -50_000, 0), -50_000).byteLength).toBe(8);
  expect(narrowest(Int32Array.of(15_536, -50_000), -50_000).byteLength).toBe(8);
  expect(narrowest(Int32Array.of(15_536, -50_000, 0), -50_000).byteLength).toBe(12);
  expect(narrowest(Int32Array.of(32_768, 0), 0).byteLength).toBe(8);
});
