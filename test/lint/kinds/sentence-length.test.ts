import { expect, it } from "vitest";
import { readDocument } from "../../../src/document/read-document.ts";
import { createLinter } from "../../../src/lint/create-linter.ts";
import { ruleset } from "../../ruleset.ts";

const linter = createLinter(ruleset);
const clause = "ring the bell that hangs by the door and wait until somebody comes";

async function runawaysIn(text: string): Promise<readonly string[]> {
  const { findings } = await linter(await readDocument("page.txt", `${text}\n`, "text"));
  return findings.filter(({ rule }) => rule === "runaway-sentence").map(({ note }) => note);
}

it("says how many words a runaway sentence has", async () => {
  const notes = await runawaysIn(`Please ${Array(5).fill(clause).join(", then ")}.`);
  expect(notes).toEqual([expect.stringContaining("It has 70 words.")]);
});

it("counts words, not the parts of contractions and compounds", async () => {
  expect(
    await runawaysIn(`${"Don't shut the well-known side-door here ".repeat(10).trim()}.`),
  ).toEqual([]);
});

it("leaves items of a list and bare enumerations alone", async () => {
  expect(await runawaysIn(`Steps:\n\n• ${Array(6).fill(clause).join(", then ")}.`)).toEqual([]);
  expect(await runawaysIn(`Teas: ${Array(40).fill("green tea").join(", ")}.`)).toEqual([]);
});
