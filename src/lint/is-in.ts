import { governs } from "../context/governs.ts";
import type { Match } from "../match/locate.ts";
import type { Reading, Sentence } from "./sentence.ts";

/** Whether a match in a reading of a sentence stands in a context, by the sentence's place or by the words around it. */
export function isIn(
  context: string,
  sentence: Sentence,
  reading: Reading,
  match: Pick<Match, "from" | "to">,
): boolean {
  if (context === "answer")
    return reading.joint > 0 && reading.sequence.tokens[reading.joint - 1]?.word === "?";
  if (sentence.contexts.has(context)) return true;
  return reading.scopesOf(context).some((scope) => governs(scope, match));
}
