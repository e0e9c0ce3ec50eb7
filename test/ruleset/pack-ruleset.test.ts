import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { packRuleset, unpackRuleset } from "../../src/ruleset/pack-ruleset.ts";
import { compileRuleset } from "../../src/ruleset/compile-ruleset.ts";
import { ruleset as own } from "../ruleset.ts";

it("gives back a ruleset equal to the one that was packed", () => {
  const likeness = {
    categories: ["cure", "painless"],
    claim: Int8Array.from([1, -2, 3, -4, 5, -6, 7, -128]),
    claimStep: 0.5,
    claimBias: -1,
    category: Int8Array.from([1, 0, 0, 127]),
    categoryStep: 0.25,
    categoryBias: [0.1, -0.1],
  };
  const ruleset = { ...own, likeness };
  const { json, sources, tables } = packRuleset(ruleset);
  const { automaton, ...rest } = unpackRuleset({ json, tables, sources: () => sources });
  const { automaton: packed, ...others } = ruleset;
  expect(rest).toEqual(others);
  // Compares tables by their bytes, where `toEqual` looks at each of millions of integers.
  expect(isDeepStrictEqual({ ...automaton }, { ...packed })).toBe(true);
});

it("keeps words of any script", () => {
  const words = { class: "bath", summary: "Baths.", terms: ["tōji", "温泉 bath"] };
  const ruleset = compileRuleset([{ path: "lexicon/bath.yml", text: JSON.stringify(words) }]);
  const { json, sources, tables } = packRuleset(ruleset);
  const unpacked = unpackRuleset({ json, tables, sources: () => sources });
  expect(unpacked.automaton.names).toEqual(ruleset.automaton.names);
});
