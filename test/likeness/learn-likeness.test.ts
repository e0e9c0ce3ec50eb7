import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Example, learnLikeness } from "../../src/likeness/learn-likeness.ts";
import { prepareNames, prepareTraits } from "../../src/likeness/traits.ts";
import { categoriesOf, prepareWeighCategories } from "../../src/likeness/weigh-categories.ts";
import { prepareWeigh, probabilityOf } from "../../src/likeness/weigh.ts";
import { annotate, type Sequence } from "../../src/match/annotate.ts";
import { tokenize } from "../../src/match/tokenize.ts";
import { buildVocabulary } from "../../src/match/vocabulary.ts";
import { ruleset } from "../ruleset.ts";

const vocabulary = buildVocabulary(ruleset.automaton);
const namesOf = prepareNames(vocabulary);
const traits = prepareTraits(namesOf);
const read = (text: string): Sequence => annotate(tokenize(text), vocabulary);
const example = (text: string, category: string | null): Example => ({
  sentences: [traits(read(text))],
  category,
});

/** Twelve people who sing and eleven who rest, so that names say nothing and verbs all. */
const names = "Ada Bo Cy Dot Eve Fay Gus Hal Ida Jo Kay Lou".split(" ");
const examples = names.flatMap((name) => [
  example(`${name} sings the pain away for ever`, "cure"),
  example(`${name} sings it away by noon`, "instant-result"),
  example(`${name} rests, and some people find that pleasant`, null),
]);
const likeness = learnLikeness(examples);
const weigh = prepareWeigh(likeness, namesOf);
const weighCategories = prepareWeighCategories(likeness, namesOf);
const probability = (...texts: readonly string[]): number =>
  probabilityOf(
    texts.map((text) => weigh(read(text))),
    likeness,
  );

describe("likeness", () => {
  it("is learned from words, and holds for names that it has never seen", () => {
    expect(probability("Zelda sings the pain away")).toBeGreaterThan(0.7);
    expect(probability("Zelda rests, and some find that pleasant")).toBeLessThan(0.3);
  });

  it("tells categories apart", () => {
    const shares = (text: string) => [...categoriesOf([weighCategories(read(text))], likeness)];
    expect(likeness.categories).toEqual(["cure", "instant-result"]);
    const [cure = 0, instant = 0] = shares("Zelda sings the pain away for ever");
    expect(cure).toBeGreaterThan(0.5);
    expect(cure + instant).toBeCloseTo(1);
    expect(shares("Zelda sings it away by noon")[1]).toBeGreaterThan(0.5);
  });

  it("judges sentences together by all of their words", () => {
    const claim = "Zelda sings the pain away.";
    const honest = "Zelda rests, and some people find that pleasant.";
    const together = probability(claim, honest);
    expect(together).toBeLessThan(probability(claim));
    expect(together).toBeGreaterThan(probability(honest));
  });

  it("learns the order of words with another between them", () => {
    const ordered = learnLikeness(
      names.flatMap((name) => [
        example(`${name} sings ${name} rests ${name}`, "cure"),
        example(`${name} rests ${name} sings ${name}`, null),
      ]),
    );
    const judge = (text: string) =>
      probabilityOf([prepareWeigh(ordered, namesOf)(read(text))], ordered);
    expect(judge("Zelda sings Zelda rests Zelda")).toBeGreaterThan(0.7);
    expect(judge("Zelda rests Zelda sings Zelda")).toBeLessThan(0.3);
  });

  it("is the same each time", () => {
    expect(learnLikeness(examples)).toEqual(likeness);
  });

  it("weighs a sentence as the sum of its traits, whatever it says", () => {
    const word = fc.constantFrom(
      ..."Zelda 12 sings pain-free ! migraine back a the 50 % ,".split(" "),
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(word).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (any) => {
        const { hashes } = traits(read(any));
        const sum = hashes.reduce(
          (all, hash) => all + (likeness.claim[hash & (likeness.claim.length - 1)] as number),
          0,
        );
        expect(weigh(read(any))).toEqual({ sum, traits: hashes.length });
      }),
    );
  });
});
