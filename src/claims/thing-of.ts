import type { Match } from "../match/locate.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { mentionsFor } from "./mentions.ts";
import { type Page, topicsAbove } from "./page.ts";
import { thingsIn } from "./things-in.ts";
import type { Heard, Utterance } from "./utterance.ts";

/**
 * What a clinic calls a treatment that the lexicon does not know, as `objectOf` tells objects: the word before a general
 * noun of treatment ("hormone" of "the hormone injections"), in the clause of a match or else in the headings above it;
 * null where there is none.
 */
export function thingOf(
  heard: Heard,
  match: Match,
  { block }: Utterance,
  page: Page,
  rules: ClaimRules,
): string | null {
  const things = thingsIn(heard, rules);
  const [nearest] = mentionsFor(heard, match, things, things);
  const here = things.find((one) => one === nearest);
  if (here !== undefined) return here.word;
  const above = topicsAbove(block, page).find(({ thing }) => thing !== null);
  return (above ?? page.title).thing;
}
