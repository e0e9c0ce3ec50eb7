import { describe, expect, it } from "vitest";
import { compareTexts } from "./compare-texts.ts";
import { ruleset } from "./ruleset.ts";

/** The aspects of the design, each a file of its own. */
const ASPECTS = [
  "approval",
  "cause",
  "clinic-facts",
  "comparison",
  "conditions-treated",
  "course-length",
  "downtime",
  "effect-duration",
  "evidence-quality",
  "evidence-quantity",
  "evidence-strength",
  "guarantee",
  "history",
  "insurance",
  "maintenance",
  "mechanism",
  "medical-advice",
  "medication",
  "onset",
  "outcome-magnitude",
  "personalisation",
  "placebo",
  "practitioner",
  "preparation",
  "price",
  "procedure-pain",
  "qualification",
  "responder-rate",
  "safety",
  "session-count",
  "session-frequency",
  "session-length",
  "side-effects",
  "statistic",
  "study",
  "suitability",
];

it("there is a file for every aspect", () => {
  expect(ruleset.aspects.map((aspect) => aspect.id).sort()).toEqual(ASPECTS);
});

describe.each(ruleset.aspects)("$id", ({ id, examples }) => {
  const found = async (a: string, b: string): Promise<string[]> => {
    const all = await compareTexts({ "a.txt": `${a}\n`, "b.txt": `${b}\n` });
    return all.filter(({ aspect }) => aspect === id).map(({ message }) => message);
  };

  it("has examples of both kinds", () => {
    expect(examples.conflict.length).toBeGreaterThan(0);
    expect(examples.compatible.length).toBeGreaterThan(0);
  });

  it.each(examples.conflict)("sets %j against %j", async (a, b) => {
    expect(await found(a, b)).toHaveLength(1);
    expect(await found(b, a)).toHaveLength(1);
  });

  it.each(examples.compatible)("lets %j stand beside %j", async (a, b) => {
    expect(await found(a, b)).toEqual([]);
    expect(await found(b, a)).toEqual([]);
  });
});
