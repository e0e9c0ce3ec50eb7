import { expect, it } from "vitest";
import { nearest } from "../../src/config/nearest.ts";

const keys = ["jurisdictions", "profession", "rules", "failOn", "ignores"];

it.each([
  ["jurisdiction", "jurisdictions"],
  ["juristictions", "jurisdictions"],
  ["rlues", "rules"],
  ["failon", "failOn"],
  ["fail", "failOn"],
  ["prof", "profession"],
])("takes %s for %s", (typed, meant) => {
  expect(nearest(typed, keys)).toBe(meant);
});

it("guesses nothing where nothing is near", () => {
  expect(nearest("colors", keys)).toBeNull();
  expect(nearest("x", keys)).toBeNull();
  expect(nearest("", keys)).toBeNull();
});
