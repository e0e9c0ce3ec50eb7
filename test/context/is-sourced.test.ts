import { expect, it } from "vitest";
import { isSourced } from "../../src/context/is-sourced.ts";

it.each([
  "A 2015 Cochrane review of 54 trials found a small effect.",
  "According to the Georgetown University Health Policy Institute, many people do.",
  "In a trial (Smith, 2021) pain fell by 11 points.",
  "Pain fell in both groups (n = 62).",
  "About three in ten embryos lead to a birth (HFEA, 2021 figures).",
  "Cochrane found that 4 of 10 quit with a patch and 3 of 10 without.",
  "The national back pain register puts it at one adult in six.",
  "Our records for 2024 show that 61 of 98 people finished the course.",
  "Losing 50 to 100 hairs a day is usual (American Academy of Dermatology).",
])("takes this as a source: %s", (text) => {
  expect(isSourced(text)).toBe(true);
});

it.each([
  "Studies show that it works.",
  "95% of our patients improve.",
  "Open since 2004.",
  "Nine in ten patients (and their dogs) improve.",
  "According to our patients it works.",
])("does not take this as a source: %s", (text) => {
  expect(isSourced(text)).toBe(false);
});
