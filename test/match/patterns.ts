import type { Automaton } from "../../src/match/automaton.ts";
import { annotate } from "../../src/match/annotate.ts";
import { compilePatterns } from "../../src/match/compile-patterns.ts";
import type { Lexicon } from "../../src/match/lexicon.ts";
import { prepareLocate } from "../../src/match/locate.ts";
import { prepareScan } from "../../src/match/scan.ts";
import { tokenize } from "../../src/match/tokenize.ts";
import { buildVocabulary } from "../../src/match/vocabulary.ts";

const term = (id: string, names: string[], tags: string[] = []) => ({
  id,
  names,
  parent: null,
  tags,
});

/** A small lexicon for tests. */
export const lexicon: Lexicon = new Map([
  [
    "condition",
    [
      term("pain", ["pain"]),
      term("back-pain", ["back pain", "backache"]),
      term("low-back-pain", ["low back pain"]),
      term("diabetes", ["diabetes"], ["serious"]),
      term("covid", ["COVID"], ["serious"]),
    ],
  ],
  ["relieve", [term("relieve", ["relieve"]), term("get-rid-of", ["get rid of"])]],
]);

/** The words that each pattern reports in `text`, by pattern. */
export function matches(
  patterns: string | readonly string[],
  text: string,
): Record<string, string[]> {
  return matchesOf(
    compilePatterns(typeof patterns === "string" ? [patterns] : patterns, lexicon),
    text,
  );
}

export function matchesOf(automaton: Automaton, text: string): Record<string, string[]> {
  const locate = prepareLocate(automaton);
  const sequence = annotate(tokenize(text), buildVocabulary(automaton));
  const found: Record<string, string[]> = {};
  for (const candidate of prepareScan(automaton)(sequence)) {
    found[automaton.patterns[candidate.pattern] as string] = locate(candidate, sequence).map(
      ({ reportedFrom, reportedTo }) =>
        text.slice(sequence.tokens[reportedFrom]?.start, sequence.tokens[reportedTo - 1]?.end),
    );
  }
  return found;
}
