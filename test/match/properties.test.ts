import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../src/match/annotate.ts";
import type { Automaton } from "../../src/match/automaton.ts";
import { compilePatterns } from "../../src/match/compile-patterns.ts";
import { parsePattern } from "../../src/match/parse-pattern.ts";
import { printPattern } from "./print-pattern.ts";
import { prepareLocate } from "../../src/match/locate.ts";
import { prepareScan } from "../../src/match/scan.ts";
import { tokenize } from "../../src/match/tokenize.ts";
import { buildVocabulary } from "../../src/match/vocabulary.ts";
import { lexicon, matchesLeft, matchesOf } from "./patterns.ts";

const numRuns = Number(process.env["FC_RUNS"] ?? 300);
const word = fc.constantFrom(
  "cure",
  "pain",
  "no",
  "risk",
  "you",
  "will",
  "back",
  "{condition}",
  "{relieve}",
  "<number>",
  "'WHO'",
  ",",
  "'?'",
);
const { pattern } = fc.letrec<{ pattern: string; item: string }>((tie) => ({
  pattern: fc.array(tie("item"), { minLength: 1, maxLength: 4 }).map((items) => items.join(" ")),
  item: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    word,
    fc.tuple(word, tie("item")).map(([before, after]) => `${before} ... ${after}`),
    fc.tuple(word, tie("pattern")).map(([one, other]) => `(${one} | ${other})`),
    fc.tuple(word, tie("pattern")).map(([one, other]) => `(${one} ${other})? ${one}`),
    tie("pattern").map((inner) => `[${inner}]`),
  ),
}));
const text = fc
  .array(
    fc.constantFrom(
      "cures",
      "pain",
      "no",
      "risk",
      "you",
      "will",
      "back",
      "low",
      "diabetes",
      "get",
      "rid",
      "of",
      "WHO",
      "who",
      "3",
      "weeks",
      ",",
      ".",
      "?",
      "not",
    ),
    {
      maxLength: 40,
    },
  )
  .map((words) => words.join(" "));

describe("any pattern", () => {
  it("comes back equal when printed and read again", () => {
    fc.assert(
      fc.property(pattern, (source) => {
        const read = parsePattern(source);
        expect(parsePattern(printPattern(read))).toEqual(read);
      }),
      { numRuns },
    );
  });

  it("is found in company exactly where it is found alone", () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 5 }), text, (patterns, copy) => {
        const together = matchesOf(compilePatterns(patterns, lexicon), copy);
        for (const one of patterns)
          expect(together[one]).toEqual(matchesOf(compilePatterns([one], lexicon), copy)[one]);
      }),
      { numRuns },
    );
  });

  it("is found the same when another automaton has it already", () => {
    const several = fc.array(pattern, { minLength: 1, maxLength: 4 });
    const sample = ["cure pain", "no pain", "pain, no"];
    fc.assert(
      fc.property(several, several, text, (old, own, copy) => {
        const known = compilePatterns(old, lexicon, sample);
        const both = [...own, ...old];
        const found = (automaton: Automaton) =>
          Object.entries(matchesOf(automaton, copy))
            .filter(([, words]) => words.length > 0)
            .sort();
        expect(found(compilePatterns(both, lexicon, sample, known))).toEqual(
          found(compilePatterns(both, lexicon)),
        );
      }),
      { numRuns },
    );
  });

  it("is found where a scan says that it may be", () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 5 }), text, (patterns, copy) => {
        const automaton = compilePatterns(patterns, lexicon, ["cure pain", "no pain", "pain, no"]);
        const sequence = annotate(tokenize(copy), buildVocabulary(automaton));
        const locate = prepareLocate(automaton);
        const left = matchesLeft(prepareScan(automaton), locate, sequence);
        patterns.forEach((_, index) => {
          expect(left.get(index) ?? []).toEqual(locate(index, sequence));
        });
      }),
      { numRuns },
    );
  });

  it("is found the same among alternatives that the text does not hold", () => {
    const options = fc.array(pattern, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(word, options, fc.nat(300), text, (before, own, many, copy) => {
        const others = Array.from({ length: many }, (_, index) => `absent${index} word`);
        const all = own.flatMap((option, index) => [
          ...others.filter((_, other) => other % own.length === index),
          option,
        ]);
        const found = (several: readonly string[]): readonly string[] => {
          const source = `${before} ... [(${several.join(" | ")})]`;
          return matchesOf(compilePatterns([source], lexicon), copy)[source] ?? [];
        };
        expect(found(all)).toEqual(found(own));
      }),
      { numRuns },
    );
  });

  it("is located in steps in proportion to the text", () => {
    fc.assert(
      fc.property(pattern, text, (source, copy) => {
        const automaton = compilePatterns([source], lexicon);
        const vocabulary = buildVocabulary(automaton);
        const steps = (times: number): number => {
          let looks = 0;
          const tracks = new Proxy(automaton.tracks, {
            get(table, key) {
              looks += 1;
              return Reflect.get(table, key) as unknown;
            },
          });
          const sequence = annotate(tokenize(`${copy} . `.repeat(times)), vocabulary);
          prepareLocate({ ...automaton, tracks })(0, sequence);
          return looks;
        };
        const more = steps(4) - steps(2);
        expect(steps(8) - steps(4)).toBeLessThanOrEqual(2 * more + 8);
      }),
      { numRuns: Math.min(numRuns, 300) },
    );
  });
});
