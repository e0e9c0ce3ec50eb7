import type { Ruleset } from "../ruleset/ruleset.ts";
import type { Draft } from "./draft.ts";

/** Whether an exception of the draft's rule takes in any of its words, as the draft's first sentence is read alone. */
export function isExcepted({ rule, sentence, start, end }: Draft, ruleset: Ruleset): boolean {
  const { hits, sequence } = sentence.alone;
  return hits.some(({ pattern, match }) => {
    const purpose = ruleset.purposes[pattern];
    if (purpose?.use !== "except" || ruleset.rules[purpose.rule] !== rule) return false;
    const first = sequence.tokens[match.from];
    const last = sequence.tokens[match.to - 1];
    return first !== undefined && last !== undefined && first.start < end && last.end > start;
  });
}
