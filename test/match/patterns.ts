import type { Automaton } from "../../src/match/automaton.ts";
import { annotate, type Sequence } from "../../src/match/annotate.ts";
import { compilePatterns } from "../../src/match/compile-patterns.ts";
import type { Lexicon } from "../../src/match/lexicon.ts";
import { type Locate, type Match, prepareLocate } from "../../src/match/locate.ts";
import { prepareScan, type Scan } from "../../src/match/scan.ts";
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
  prepareScan(automaton)(sequence, (pattern, first, last) => {
    found[automaton.patterns[pattern] as string] = locate(pattern, sequence, first, last).map(
      ({ reportedFrom, reportedTo }) =>
        text.slice(sequence.tokens[reportedFrom]?.start, sequence.tokens[reportedTo - 1]?.end),
    );
  });
  return found;
}

/** The matches in a sequence, by pattern, of those that a scan has left. */
export function matchesLeft(
  scan: Scan,
  locate: Locate,
  sequence: Sequence,
): Map<number, readonly Match[]> {
  const left = new Map<number, readonly Match[]>();
  scan(sequence, (pattern, first, last) => {
    left.set(pattern, locate(pattern, sequence, first, last));
  });
  return left;
}
