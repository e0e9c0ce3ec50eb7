import { expect, it } from "vitest";
import { readText } from "../../../src/document/read-text.ts";
import { lintDocument } from "../../../src/lint/lint-document.ts";
import type { Finding } from "../../../src/model.ts";
import { ruleset } from "../../ruleset.ts";

function claimsIn(text: string): Finding[] {
  const { findings } = lintDocument(readText("x.txt", text), ruleset);
  return findings.filter(({ rule }) => rule === "condition-claim");
}

it("makes one finding of a list, with its lead-in and every item, and marks the serious ones", () => {
  const found = claimsIn("What we help with:\n\n  • Tennis elbow\n  • Asthma\n  • Snoring\n");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    text: "What we help with: Tennis elbow; Asthma; Snoring",
    sentence: "What we help with: Tennis elbow; Asthma; Snoring",
    severity: "error",
    line: 1,
    endLine: 5,
  });
  expect(found[0]?.note).toContain("asthma (serious)");
  expect(found[0]?.note).not.toContain("snoring (serious)");
});

it("warns of a list without a serious complaint", () => {
  expect(claimsIn("We treat:\n- Snoring\n- Tennis elbow\n")).toMatchObject([
    { severity: "warning" },
  ]);
});

it.each([
  "Treatment:\n- Can I come while I have a cold?\n- Do you see people with asthma?\n- What if I am late?\n",
  "Common causes:\n- Arthritis\n- Obesity\n- Stress\n",
  "Stress can lead to:\n- Headache\n- Insomnia\n",
  "We do not treat:\n- Asthma\n- Epilepsy\n",
  "Tell us before your visit if you have:\n- Epilepsy\n- Diabetes\n",
  "See your doctor if you notice:\n- Chest pain\n- Numbness\n",
])("passes a list that is not on offer: %j", (text) => {
  expect(claimsIn(text)).toEqual([]);
});

it("carries on over the rest of a list in a sentence", () => {
  expect(claimsIn("We treat snoring, tennis elbow and depression.\n")).toMatchObject([
    { text: "We treat snoring, tennis elbow and depression", severity: "error" },
  ]);
});

it("adds a serious complaint to a stronger claim on the same words", () => {
  const { findings } = lintDocument(readText("x.txt", "Our drops cure diabetes.\n"), ruleset);
  const rules = findings.map(({ rule, severity }) => `${rule} ${severity}`);
  expect(rules).toContain("cure error");
  expect(rules).toContain("condition-claim error");
});

it("reads a question and what it is answered with as one", () => {
  const text = "Snoring every night? Call us for a mouthguard.\n";
  expect(claimsIn(text)).toMatchObject([
    { text: "Snoring every night?", sentence: "Snoring every night? Call us for a mouthguard." },
  ]);
  expect(claimsIn("Snoring every night? Ask your GP about a sleep study.\n")).toEqual([]);
});

it("drops what an exception of the rule takes in, in lines that it finds by itself too", () => {
  const severities = (text: string) => claimsIn(text).map(({ severity }) => severity);
  expect(severities("Our herbs: asthma, arthritis.\n")).toEqual(["error"]);
  expect(severities("Our herbs: asthma, arthritis leaflets.\n")).not.toContain("error");
});
