import { expect, it } from "vitest";
import { baseForms } from "../../src/match/inflect.ts";

it.each([
  ["cures", "cure"],
  ["cured", "cure"],
  ["curing", "cure"],
  ["stopped", "stop"],
  ["stopping", "stop"],
  ["eases", "ease"],
  ["remedies", "remedy"],
  ["relieved", "relieve"],
  ["healed", "heal"],
  ["felt", "feel"],
  ["gone", "go"],
  ["children", "child"],
  ["is", "be"],
])("finds the base of %s", (word, base) => {
  expect(baseForms(word)).toContain(base);
});

it("leaves words that only look inflected alone", () => {
  expect(baseForms("stress")).toEqual(["stress"]);
  expect(baseForms("thing")).toEqual(["thing"]);
  expect(baseForms("red")).toEqual(["red"]);
});
