import { expect, test } from "vitest";
import { findAddresses } from "../../src/document/not-prose.ts";

test.each([
  ["see https://mill.example/a?b=c#d, then", "see , then"],
  ["at www.mill.example.", "at ."],
  ["visit mill-clinic.com.au/fees today", "visit  today"],
  ["(jo.doe+x@mill.example)", "()"],
  ["mailto:jo@mill.example or tel:+1-555", " or "],
  ["HTTP://MILL.EXAMPLE ok", " ok"],
])("find the address in: %s", (text, rest) => {
  let left = "";
  let from = 0;
  for (const [start, end] of findAddresses(text)) {
    left += text.slice(from, start);
    from = end;
  }
  expect(left + text.slice(from)).toBe(rest);
});

test.each([
  "Less pain.Complete relief",
  "ask @harbour or @ the desk",
  "a @ b, 5@once",
  "awww. That is nice",
  "time: // none",
  "hotel: open",
  "a".repeat(300),
])("find none in: %s", (text) => {
  expect(findAddresses(text)).toEqual([]);
});
