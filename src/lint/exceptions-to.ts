import type { Match } from "../match/locate.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import type { Reading } from "./sentence.ts";

/** Where in a reading the exceptions of a rule, given by its index, match. */
export function exceptionsTo(
  rule: number,
  { exceptions }: Reading,
  { purposes }: Ruleset,
): Match[] {
  const matches: Match[] = [];
  for (const { pattern, match } of exceptions) {
    const purpose = purposes[pattern];
    if (purpose?.use === "except" && purpose.rule === rule) matches.push(match);
  }
  return matches;
}
