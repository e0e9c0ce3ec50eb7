import { expect, it } from "vitest";
import { offersIn } from "../../src/claims/offers.ts";
import { tokenize } from "../../src/match/tokenize.ts";

it.each([
  ["£60 or £80", [[[60], [80]]]],
  ["£60, £80 or £95", [[[60], [80], [95]]]],
  ["£60 and £80", [[[60]], [[80]]]],
  [
    "£45 (30 min) or £65 (45 min)",
    [
      [
        [45, 30],
        [65, 45],
      ],
    ],
  ],
  [
    "£45 for half an hour and £80 for an hour",
    [
      [
        [45, 30],
        [80, 60],
      ],
    ],
  ],
  ["£45, 30 minutes", [[[45, 30]]]],
  ["£45, 30 minutes of which are a talk", [[[45]]]],
  ["£45 or $80", [[[45]], [[80]]]],
])("reads the offers of %s", (text, expected) => {
  const found = offersIn(tokenize(text)).map((chain) =>
    chain.map(({ amount, length }) => [amount.lo, ...(length === null ? [] : [length.lo])]),
  );
  expect(found).toEqual(expected);
});
