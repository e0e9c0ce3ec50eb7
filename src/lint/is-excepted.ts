import type { Ruleset } from "../ruleset/ruleset.ts";
import type { Draft } from "./draft.ts";

/** Whether an exception of the draft's rule takes in any of its words, as the draft's first sentence is read alone. */
export function isExcepted({ rule, sentence, start, end }: Draft, ruleset: Ruleset): boolean {
  const { sequence } = sentence.alone;
  return sentence.alone.exceptionsTo(ruleset.rules.indexOf(rule)).some((match) => {
    const first = sequence.tokens[match.from];
    const last = sequence.tokens[match.to - 1];
    return first !== undefined && last !== undefined && first.start < end && last.end > start;
  });
}
