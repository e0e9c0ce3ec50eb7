import { expect, it } from "vitest";
import { quotationsOf } from "../../src/context/quotations.ts";

it.each([
  ['He said "yes" and "no".', ["yes", "no"]],
  ["“Curly” and «pointed»", ["Curly", "pointed"]],
  ["‘Single’ but don’t count the boys’ room", ["Single"]],
  ["It’s the patients’ choice", []],
  ["“Never closed", ["Never closed"]],
  ['Never opened, better than before!"', []],
  ['Nothing said: "" and " "', []],
])("finds what stands in quotation marks in: %s", (text, quoted) => {
  expect(quotationsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
});
