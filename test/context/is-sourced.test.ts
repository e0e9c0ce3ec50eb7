import { expect, it } from "vitest";
import { isSourced } from "../../src/context/is-sourced.ts";

it.each([
  "A 2015 Cochrane review of 54 trials found a small effect.",
  "According to the Georgetown University Health Policy Institute, many people do.",
  "In a trial (Smith, 2021) pain fell by 11 points.",
  "Pain fell in both groups (n = 62).",
])("takes this as a source: %s", (text) => {
  expect(isSourced(text)).toBe(true);
});

it.each([
  "Studies show that it works.",
  "95% of our patients improve.",
  "Open since 2004.",
  "According to our patients it works.",
])("does not take this as a source: %s", (text) => {
  expect(isSourced(text)).toBe(false);
});
