import { describe, expect, it } from "vitest";
import { type LabelledText, labelledTexts } from "../../src/build/labelled-texts.ts";
import { learn } from "../../src/build/learn.ts";
import { prepareNames } from "../../src/likeness/traits.ts";
import { categoriesOf, prepareWeighCategories } from "../../src/likeness/weigh-categories.ts";
import { prepareWeigh, probabilityOf } from "../../src/likeness/weigh.ts";
import { readBlock } from "../../src/lint/read-block.ts";
import { prepareReader } from "../../src/lint/reader.ts";
import { ruleset } from "../ruleset.ts";

const silent = ruleset.rules.map((rule) => ({
  ...rule,
  examples: { flag: [], pass: [], todo: [] },
}));
const texts = await labelledTexts(new URL("../../rules/likeness/", import.meta.url), silent);

describe("labelled texts", () => {
  it("stand once each", () => {
    const seen = new Map<string, LabelledText>();
    const twice = texts.filter((one) => {
      const key = one.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
      const known = seen.has(key);
      seen.set(key, one);
      return known;
    });
    expect(twice.map(({ text }) => text)).toEqual([]);
  });

  it("teach to judge texts that were not among them", () => {
    const isKept = (_: LabelledText, index: number): boolean => index % 5 !== 0;
    const likeness = learn(texts.filter(isKept), ruleset);
    const reader = prepareReader(ruleset);
    const namesOf = prepareNames(reader.vocabulary);
    const weigh = prepareWeigh(likeness, namesOf);
    const weighCategories = prepareWeighCategories(likeness, namesOf);
    let claims = 0;
    let found = 0;
    let named = 0;
    let honest = 0;
    let accused = 0;
    for (const { text, category } of texts.filter((one, index) => !isKept(one, index))) {
      const sequences = readBlock(text, null, reader).map(({ alone }) => alone.sequence);
      const isFound = probabilityOf(sequences.map(weigh), likeness) > 0.6;
      if (category === null) {
        honest += 1;
        if (isFound) accused += 1;
      } else {
        claims += 1;
        if (isFound) found += 1;
        const shares = categoriesOf(sequences.map(weighCategories), likeness);
        if (likeness.categories[shares.indexOf(Math.max(...shares))] === category) named += 1;
      }
    }
    expect(found / claims).toBeGreaterThan(0.55);
    expect(named / claims).toBeGreaterThan(0.6);
    expect(accused / honest).toBeLessThan(0.08);
  });
});
