import { describe, expect, it } from "vitest";
import { compilePatterns } from "../../src/match/compile-patterns.ts";
import { PatternError } from "../../src/match/pattern-error.ts";
import { lexicon, matches, matchesOf } from "./patterns.ts";

const only = (pattern: string, text: string): string[] => matches(pattern, text)[pattern] ?? [];

describe("a pattern", () => {
  it("matches words in any inflection, and quoted words exactly", () => {
    expect(only("cure pain", "It cured the PAIN; curing pains")).toEqual(["curing pains"]);
    expect(only("'cure' pain", "cures pain, cure pain")).toEqual(["cure pain"]);
    expect(only("'WHO' approved", "who approved it? WHO-approved")).toEqual(["WHO-approved"]);
  });

  it("takes the longest name of a class", () => {
    expect(
      only("{relieve} {condition}", "Gets rid of low-back pain and relieves backache"),
    ).toEqual(["Gets rid of low-back pain", "relieves backache"]);
    expect(only("{condition.serious}", "pain, diabetes, Covid, COVID")).toEqual([
      "diabetes",
      "COVID",
    ]);
  });

  it("knows options, alternatives and groups", () => {
    expect(
      only(
        "(no | zero) known? side effect",
        "No known side effects. Zero side-effects. Some side effects.",
      ),
    ).toEqual(["No known side effects", "Zero side-effects"]);
  });

  it("keeps a gap short, inside the clause and clear of negation", () => {
    expect(
      only("{relieve} ... {condition}", "relieves the worst of your pain and diabetes"),
    ).toEqual(["relieves the worst of your pain"]);
    expect(only("{relieve} ... {condition}", "relieves stress, pain")).toEqual([]);
    expect(only("it ... {relieve}", "it does not relieve")).toEqual([]);
    expect(only("it ... {relieve}", "it one two three four five six relieves")).toEqual([
      "it one two three four five six relieves",
    ]);
    expect(only("it ... {relieve}", "it one two three four five six seven relieves")).toEqual([]);
  });

  it("reads numbers, percentages, durations, money and names", () => {
    expect(only("<percent> of", "95% of us, thirty per cent of you, 5 percent of them")).toEqual([
      "95% of",
      "thirty per cent of",
      "5 percent of",
    ]);
    expect(
      only("in <duration>", "in two weeks, in a few days, in minutes, in 3–6 months, in bed"),
    ).toEqual(["in two weeks", "in a few days", "in minutes", "in 3–6 months"]);
    expect(only("from <money>", "from $95 or from 40 euros or from here")).toEqual([
      "from $95",
      "from 40 euros",
    ]);
    expect(only("Dr <name>", "Dr Ada Quill sees you, dr who")).toEqual(["Dr Ada Quill"]);
  });

  it("reports only what stands in brackets", () => {
    expect(only("is [the best] {relieve}?", "This is the best")).toEqual(["the best"]);
  });

  it("tells words apart that share their letters", () => {
    expect(only("ca", "You can't. It takes ca 30 minutes.")).toEqual(["ca"]);
    expect(only("can", "It takes ca 30 minutes. You can't.")).toEqual(["ca"]);
  });

  it("stands at the start and the end of the text", () => {
    expect(only("^ yes $", "yes")).toEqual(["yes"]);
    expect(only("^ yes $", "oh yes")).toEqual([]);
  });

  it("treats hyphen and space, contraction and full form, -ise and -ize alike", () => {
    expect(only("side-effects aren't organised", "side effects are not organized")).toHaveLength(1);
    expect(only("side effect are not organize", "side-effects aren’t organised")).toHaveLength(1);
  });
});

describe("compilePatterns", () => {
  it("finds each of many patterns as if it stood alone", () => {
    const patterns = [
      "{relieve} {condition}",
      "{relieve} ... pain",
      "pain",
      "back pain",
      "(your | my) {condition}",
      "^ we ... {condition} $",
    ];
    const text = "we relieve your low back pain";
    const together = matches(patterns, text);
    for (const pattern of patterns)
      expect(together[pattern]).toEqual(matches(pattern, text)[pattern]);
  });

  it.each([
    ["{nothing}", "unknown class `{nothing}`", 1],
    ["cure {condition.fatal}", "no term of `{condition}` has the tag `fatal`", 6],
    ["cure (pain | ache", "`(` is never closed with `)`", 6],
    ["cure <weight>", "unknown `<weight>`", 6],
    ["(cure)? ...", "matches nothing at all", 1],
    ["cure ? pain", "unexpected `?`", 6],
    ["", "expected a word", 1],
  ])("says what is wrong with `%s`", (pattern, message, column) => {
    let error: unknown;
    try {
      compilePatterns([pattern], lexicon);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(PatternError);
    expect((error as PatternError).message).toContain(message);
    expect((error as PatternError).column).toBe(column);
  });
});

it("compiles anew what another automaton has where a class has got a longer name since", () => {
  const pattern = "{condition} cured";
  const known = compilePatterns([pattern], lexicon);
  const long = { id: "long", names: ["pain in the small of my old back"], tags: [], parent: null };
  const longer = new Map([...lexicon, ["condition", [...(lexicon.get("condition") ?? []), long]]]);
  const automaton = compilePatterns([pattern], longer, [], known);
  expect(matchesOf(automaton, "A pain in the small of my old back cured")[pattern]).toEqual([
    "pain in the small of my old back cured",
  ]);
});
