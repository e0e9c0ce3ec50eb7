import type { Mention } from "../match/annotate.ts";
import type { Match } from "../match/locate.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { SUBJECT_CLASSES } from "./claim-terms.ts";
import { mentionsFor } from "./mentions.ts";
import type { Page } from "./page.ts";
import { toldBy } from "./told-by.ts";
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
  const nouns = nounsIn(heard, rules);
  const [here] = mentionsFor(heard, match, nouns, nouns);
  if (here !== undefined) return wordBefore(heard, here);
  for (const id of [block.question, block.leadIn, block.column, ...block.headings.toReversed()]) {
    const thing = id === null ? null : page.topics.get(id)?.thing;
    if (thing) return thing;
  }
  return page.title.thing;
}

/** The first such word of a heading. */
export function thingIn(heard: Pick<Heard, "sequence">, rules: ClaimRules): string | null {
  const [first] = nounsIn(heard, rules);
  return first === undefined ? null : wordBefore(heard, first);
}

/** Mentions of treatments in general, but for those of a visit, that a telling word stands before. */
function nounsIn(heard: Pick<Heard, "sequence">, rules: ClaimRules): readonly Mention[] {
  return heard.sequence.mentions.filter(
    (one) =>
      one.class === "treatment" &&
      rules.generic.has(one.id) &&
      !one.tags.includes("visit") &&
      wordBefore(heard, one) !== null,
  );
}

/** Words that praise or place a treatment, but are no part of its name. */
const PRAISE = new Set(
  (
    "safe gentle effective proven modern natural quick fast simple easy free best better unique special advanced latest innovative " +
    "today next last previous several many few some every other another similar medical clinical professional own"
  ).split(" "),
);

/** Classes that have a name for it already. */
const NAMING: ReadonlySet<string> = new Set([...SUBJECT_CLASSES, "practitioner"]);

function wordBefore({ sequence }: Pick<Heard, "sequence">, { from }: Mention): string | null {
  const { tokens, mentions } = sequence;
  const token = tokens[from - 1];
  if (token === undefined || token.kind !== "word" || PRAISE.has(token.word)) return null;
  const isNamed = mentions.some(
    (one) => NAMING.has(one.class) && one.from < from && one.to >= from,
  );
  return isNamed ? null : toldBy(token.word);
}
