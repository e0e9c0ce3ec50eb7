import type { ClaimRules } from "./claim-rules.ts";
import { singular } from "./quantities/read.ts";
import { subjectMentions } from "./subject-mentions.ts";
import { toldBy } from "./told-by.ts";
import type { Heard } from "./utterance.ts";

/** The nouns in which longer names of treatments end, by which alone a page may go on to call them. */
export interface HeadNouns {
  /** By noun the treatment, such as hormone pellets for "pellet"; null for a noun of several. */
  readonly meant: ReadonlyMap<string, string | null>;
  /** By treatment the first such noun that is of it alone and tells it from others. */
  readonly of: ReadonlyMap<string, string>;
}

/** Reads them from the headings of a page. */
export function headNouns(headings: readonly Heard[], rules: ClaimRules): HeadNouns {
  const meant = new Map<string, string | null>();
  for (const heard of headings) {
    for (const { id, from, to } of subjectMentions(heard, rules)) {
      if (to - from < 2) continue;
      const noun = singular(heard.sequence.tokens[to - 1]?.word ?? "");
      const known = meant.get(noun);
      meant.set(noun, known === undefined || known === id ? id : null);
    }
  }
  const of = new Map<string, string>();
  for (const [noun, id] of meant)
    if (id !== null && !of.has(id) && !BROAD.has(noun) && toldBy(noun) !== null) of.set(id, noun);
  return { meant, of };
}

/** Nouns that may mean much else. */
const BROAD = new Set(
  "care medicine test check scan exam examination assessment advice".split(" "),
);
