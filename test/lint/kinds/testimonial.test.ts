import { expect, it } from "vitest";
import { readDocument } from "../../../src/document/read-document.ts";
import { createLinter } from "../../../src/lint/create-linter.ts";
import type { Finding } from "../../../src/model.ts";
import { ruleset } from "../../ruleset.ts";

const linter = createLinter(ruleset);

async function findingsIn(text: string): Promise<readonly Finding[]> {
  return (await linter(await readDocument("page.txt", `${text}\n`, "text"))).findings;
}

it("reports a quotation once, whole, and names what is claimed inside", async () => {
  const quotation =
    "Needles cured my migraine in one visit. There are no side effects and I have told all my friends.";
  const findings = await findingsIn(`“${quotation}” — Petra, Teal Bay`);
  expect(findings.map(({ rule, text }) => [rule, text])).toEqual([["testimonial", quotation]]);
  expect(findings[0]?.note).toMatch(/It also claims: [a-z, -]*\bcure\b/);
});

it("leaves what the page says itself around a quotation", async () => {
  const findings = await findingsIn(
    "Needles cure migraine. “I have not had a migraine since Easter,” writes Lorraine.",
  );
  expect(findings.map(({ rule, text }) => [rule, text])).toContainEqual([
    "testimonial",
    "I have not had a migraine since Easter",
  ]);
  expect(findings.some(({ rule, text }) => rule === "cure" && text.endsWith("cure migraine"))).toBe(
    true,
  );
});

it("takes the sentences in the first person together where nothing marks a quotation", async () => {
  const findings = await findingsIn(
    "Rooms are upstairs. I had given up on sleep. After three sessions I slept like a baby. Bring socks.",
  );
  expect(findings.filter(({ rule }) => rule === "testimonial").map(({ text }) => text)).toEqual([
    "I had given up on sleep. After three sessions I slept like a baby.",
  ]);
});

it("reports two quotations of one paragraph as two", async () => {
  const findings = await findingsIn(
    "“My knee has stopped hurting,” says Ann, and Bob adds: “I have not coughed since my second visit.”",
  );
  expect(findings.filter(({ rule }) => rule === "testimonial")).toHaveLength(2);
});

it("lets praise of the service pass, whatever stands around it", async () => {
  const findings = await findingsIn("Kind words\n\n“Warm towels and easy parking.” — Imre\n");
  expect(findings.filter(({ rule }) => rule === "testimonial")).toEqual([]);
});

it("takes a signed block that no pattern knows, unless it is about the house", async () => {
  const told = (await findingsIn("Numb to normal in three goes. – Petra")).filter(
    ({ rule }) => rule === "testimonial",
  );
  expect(told.map(({ text }) => text)).toEqual(["Numb to normal in three goes. – Petra"]);
  const praise = await findingsIn("Bus to desk in three minutes. – Petra");
  expect(praise.filter(({ rule }) => rule === "testimonial")).toEqual([]);
});

it("takes a quotation in the first person out of the page's own words", async () => {
  const findings = await findingsIn(
    "Ana's hip made her late. “Two sessions with Ivo and I wore heels to the races.”",
  );
  expect(findings.filter(({ rule }) => rule === "testimonial").map(({ text }) => text)).toEqual([
    "Two sessions with Ivo and I wore heels to the races.",
  ]);
});
