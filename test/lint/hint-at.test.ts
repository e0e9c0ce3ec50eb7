import { describe, expect, it } from "vitest";
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

async function findingsIn(text: string, format: Format = "text"): Promise<readonly PageFinding[]> {
  return (await linter(await readDocument("page", text, format))).findings;
}

const told = (findings: readonly PageFinding[]) =>
  findings.map(({ rule, severity, hint }) => [rule, severity, hint]);

describe("a hint", () => {
  it("points at the words that read like a claim, under the rule that it would break", async () => {
    const text = "The door is green. The old sofa flumps you up like new.";
    const [hint, ...others] = await findingsIn(text);
    expect(others).toEqual([]);
    expect(hint).toMatchObject({ rule: "cure", severity: "info", hint: true });
    expect(text.slice(hint?.offset, hint?.endOffset)).toContain("flumps you up");
    expect(hint?.message).toMatch(/^Possible /);
    expect(hint?.note).toMatch(/likeness 0\.\d\d|likeness 1\.00/);
  });

  it("is not given for honest copy, a name, a bare question or a patient's words", async () => {
    expect(await findingsIn("The old sofa grobbles, as far as anyone can tell.")).toEqual([]);
    expect(await findingsIn("Flumps you up")).toEqual([]);
    expect(await findingsIn("Does the old sofa flump you up like new?")).toEqual([]);
    const quoted = await findingsIn("“The old sofa flumps you up like new.” – Ann B.");
    expect(told(quoted).filter(([rule]) => rule === "cure")).toEqual([]);
  });

  it("is not given where a rule has spoken, unless of a weaker claim", async () => {
    const spoken = await findingsIn("The old sofa flumps you up like new: a cure for arthritis.");
    expect(told(spoken).filter(([rule]) => rule === "cure")).toEqual([["cure", "error", false]]);
    const weaker = await findingsIn("Acupuncture relieves migraine and flumps you up like new.");
    expect(told(weaker)).toContainEqual(["cure", "info", true]);
  });

  it("is all that is left of a warning, but not of an error, where everything else reads honest", async () => {
    const honest = "The lift grobbles as far as one can tell, and in this old room acupuncture";
    const warning = await findingsIn(`${honest} is painless.`);
    expect(told(warning)).toContainEqual(["painless", "info", true]);
    expect(warning[0]?.note).toContain("honest");
    const error = await findingsIn(`${honest} cures migraine.`);
    expect(told(error)).toContainEqual(["cure", "error", false]);
  });

  it("does not stand where nothing reads like a claim; only what is an error or sure does", async () => {
    const innocent = "The lift grobbles, as far as anyone can tell, and acupuncture";
    expect(await findingsIn(`${innocent} relieves stress.`)).toEqual([]);
    const sure = await findingsIn(`${innocent} is painless.`);
    expect(told(sure)).toEqual([["painless", "info", true]]);
    const error = await findingsIn(`${innocent} cures migraine.`);
    expect(told(error)).toContainEqual(["cure", "info", true]);
  });

  it("takes no finding away that the labelled texts know nothing of", async () => {
    const honest =
      "The lift grobbles, as far as anyone can tell, and acupuncture works for everyone.";
    const rules = told(await findingsIn(honest)).map(([rule]) => rule);
    expect(rules).toContain("absolute-efficacy");
  });

  it("must be the surer, the more a page says", async () => {
    const claim = "Somebody flumps up things in the room.";
    const alone = await findingsIn(claim);
    expect(told(alone)).toEqual([["cure", "info", true]]);
    const more = Array.from({ length: 40 }, (_, at) => `Room ${at} has a window and a door.`);
    expect(await findingsIn([claim, ...more].join("\n\n"))).toEqual([]);
  });
});
