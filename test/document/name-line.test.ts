import { expect, test } from "vitest";
import { isAttributedQuotation, isNameLine } from "../../src/document/name-line.ts";

test.each([
  "Orla F.",
  "— Agnes, Mill Lane",
  "- Mr P. van der Lowe",
  "Jean-Luc O’Hara, 48",
  "Wim (Low Street)",
  "J.M. | Gannet Point",
  "Verified patient",
  "~ a grateful mother",
])("takes for a name: %s", (line) => {
  expect(isNameLine(line)).toBe(true);
});

test.each([
  "We open at ten.",
  "Does it hurt?",
  "Opening hours",
  "“Another one.”",
  "Book now!",
  "Our rooms, which are on the first floor, face the sea",
  "It did not go away, Doctor, for a year and more",
  "Dr Lee, chiropractor, sees you on Mondays.",
  "",
])("takes for no name: %s", (line) => {
  expect(isNameLine(line)).toBe(false);
});

test("asks for more than capitals where a heading is as likely", () => {
  expect(isNameLine("Similar Posts")).toBe(true);
  expect(isNameLine("Similar Posts", true)).toBe(false);
  expect(isNameLine("Orla F.", true)).toBe(true);
  expect(isNameLine("Orla, Low Street", true)).toBe(true);
});

test("tells a quotation with its speaker from one that goes on", () => {
  expect(isAttributedQuotation("“I sleep right through.” — Dot")).toBe(true);
  expect(isAttributedQuotation('"I sleep right through." (Dot, 61)')).toBe(true);
  expect(isAttributedQuotation("“Rest is best,” my tutor said.")).toBe(false);
  expect(isAttributedQuotation("“Natural” is a word.")).toBe(false);
});
