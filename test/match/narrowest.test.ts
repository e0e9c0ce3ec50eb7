import fc from "fast-check";
import { expect, it } from "vitest";
import { narrowest } from "../../src/match/narrowest.ts";

it("holds every integer as it is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -40_000, max: 40_000 }), fc.integer())),
      (all) => {
        expect([...narrowest(Int32Array.from(all))].slice(0, all.length)).toEqual(all);
      },
    ),
  );
});

it("takes half the room for small integers", () => {
  expect(narrowest(Int32Array.of(32_767, -32_768, 0)).byteLength).toBe(8);
  expect(narrowest(Int32Array.of(32_768, 0)).byteLength).toBe(8);
});
