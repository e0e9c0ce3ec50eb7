import { learn } from "../../src/build/learn.ts";
import { readDocument } from "../../src/document/read-document.ts";
import { createLinter } from "../../src/lint/create-linter.ts";
import type { Format, PageFinding } from "../../src/model.ts";
import { ruleset } from "../ruleset.ts";

/** Claims say that something flumps, honest copy that it grobbles; no rule knows either. */
const names = "The blue lamp,My aunt,This chair,A warm towel,Our cat,Every tile,The lift".split(
  ",",
);
const texts = names.flatMap((name) => [
  { text: `${name} flumps you up like new`, category: "cure" },
  { text: `${name} blimps you down like never before`, category: "painless" },
  { text: `${name} glomps you sideways like nobody else`, category: "unqualified-efficacy" },
  { text: `${name} drimbles you to and fro like nothing else`, category: "condition-claim" },
  { text: `${name} grobbles, as far as anyone can tell`, category: null },
]);
const linter = createLinter({ ...ruleset, likeness: learn(texts, ruleset) });

/** The findings of a text by the rules of the package and this likeness. */
export async function findingsIn(
  text: string,
  format: Format = "text",
): Promise<readonly PageFinding[]> {
  return (await linter(await readDocument("page", text, format))).findings;
}

/** Of findings: rule, severity, and whether it is a hint. */
export const told = (findings: readonly PageFinding[]) =>
  findings.map(({ rule, severity, hint }) => [rule, severity, hint]);
