import { expect, it } from "vitest";
import { packRuleset, unpackRuleset } from "../../src/ruleset/pack-ruleset.ts";
import { ruleset } from "../ruleset.ts";

it("gives back a ruleset equal to the one that was packed", () => {
  const { json, sources, tables } = packRuleset(ruleset);
  const unpacked = unpackRuleset({ json, tables, sources: () => sources });
  expect(unpacked.automaton.lexicon).toEqual(ruleset.automaton.lexicon);
  expect({ ...unpacked, automaton: { ...unpacked.automaton } }).toEqual(ruleset);
});
