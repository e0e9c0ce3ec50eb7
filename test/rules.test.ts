import { describe, expect, it } from "vitest";
import { checkExamples } from "../src/lint/check-examples.ts";
import { createLinter } from "../src/lint/create-linter.ts";
import { ruleset } from "./ruleset.ts";

const linter = createLinter(ruleset);
const none = { flag: [], pass: [], todo: [] };

// Every example is run as text, as Markdown and as HTML, and must give the same findings in all.
describe.each(ruleset.rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  const { flag, pass } = rule.examples;

  it.each(flag)("reports: %s", async (example) => {
    const failed = await checkExamples({ ...rule, examples: { ...none, flag: [example] } }, linter);
    expect(failed).toEqual([]);
  });

  it.each(pass)("passes: %s", async (example) => {
    const failed = await checkExamples({ ...rule, examples: { ...none, pass: [example] } }, linter);
    expect(failed).toEqual([]);
  });

  it("has examples enough to be trusted", () => {
    expect(flag.length).toBeGreaterThanOrEqual(3);
    expect(pass.length).toBeGreaterThanOrEqual(3);
  });
});
