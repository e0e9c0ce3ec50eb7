import { annotate } from "./annotate.ts";
import { compilePatterns } from "./compile-patterns.ts";
import type { Lexicon } from "./lexicon.ts";
import { prepareLocate } from "./locate.ts";
import { tokenize } from "./tokenize.ts";
import { buildVocabulary } from "./vocabulary.ts";

/** A stretch of a text, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Prepares a few patterns, to be asked one by one where they match in a text. A pattern that is none of them matches
 * nowhere. Throws a `PatternError` for a pattern that cannot be read.
 */
export function prepareSpans(
  patterns: readonly string[],
  lexicon: Lexicon,
): (pattern: string, text: string) => TextSpan[] {
  const automaton = compilePatterns(patterns, lexicon);
  const vocabulary = buildVocabulary(automaton);
  const locate = prepareLocate(automaton);
  return (pattern, text) => {
    const index = patterns.indexOf(pattern);
    if (index < 0) return [];
    const sequence = annotate(tokenize(text), vocabulary);
    return locate(index, sequence).map(({ reportedFrom, reportedTo }) => ({
      start: sequence.tokens[reportedFrom]?.start ?? 0,
      end: sequence.tokens[reportedTo - 1]?.end ?? 0,
    }));
  };
}
