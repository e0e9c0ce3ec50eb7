import { describe, expect, it } from "vitest";
import { findingsIn, told } from "./made-up-likeness.ts";

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

  it("must be the surer, the more a page says", async () => {
    const claim = "Somebody flumps up things in the room.";
    const alone = await findingsIn(claim);
    expect(told(alone)).toEqual([["cure", "info", true]]);
    const more = Array.from({ length: 40 }, (_, at) => `Room ${at} has a window and a door.`);
    expect(await findingsIn([claim, ...more].join("\n\n"))).toEqual([]);
  });
});
