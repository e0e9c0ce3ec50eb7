import { expect, it } from "vitest";
import { packRuleset, unpackRuleset } from "../../src/ruleset/pack-ruleset.ts";
import { ruleset } from "../ruleset.ts";

it("gives back a ruleset equal to the one that was packed", () => {
  const { json, lexicon, tables } = packRuleset(ruleset);
  const unpacked = unpackRuleset({ json, tables, lexicon: () => lexicon });
  expect(unpacked.rules).toEqual(ruleset.rules);
  expect(unpacked.automaton.lexicon).toEqual(ruleset.automaton.lexicon);
  expect({ ...unpacked, rules: [], automaton: { ...unpacked.automaton } }).toEqual({
    ...ruleset,
    rules: [],
    automaton: { ...ruleset.automaton },
  });
});
