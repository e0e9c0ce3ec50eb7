import { describe, expect, it } from "vitest";
import { findingsIn, told } from "./made-up-likeness.ts";

describe("what a pattern finds", () => {
  it("becomes a hint where all but its own words reads honest, unless those read like a claim of its kind", async () => {
    const honest = "The lift grobbles as far as one can tell, and in this old room acupuncture";
    const warning = await findingsIn(`${honest} is painless.`);
    expect(told(warning)).toContainEqual(["painless", "info", true]);
    expect(warning[0]?.note).toContain("honest");
    const error = await findingsIn(`${honest} cures migraine.`);
    expect(told(error)).toContainEqual(["cure", "error", false]);
  });

  it("goes where nothing reads like a claim, and is left as a hint where it is an error or sure", async () => {
    const innocent = "The lift grobbles, as far as anyone can tell, and acupuncture";
    expect(await findingsIn(`${innocent} relieves stress.`)).toEqual([]);
    const sure = await findingsIn(`${innocent} is painless.`);
    expect(told(sure)).toEqual([["painless", "info", true]]);
    const error = await findingsIn(`${innocent} cures migraine.`);
    expect(told(error)).toContainEqual(["cure", "info", true]);
  });

  it("stands where the labelled texts know nothing of its rule", async () => {
    const honest =
      "The lift grobbles, as far as anyone can tell, and acupuncture works for everyone.";
    const rules = told(await findingsIn(honest)).map(([rule]) => rule);
    expect(rules).toContain("absolute-efficacy");
  });
});
