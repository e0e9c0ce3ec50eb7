import type { Mention } from "../match/annotate.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { isNamed } from "./is-named.ts";
import { PRAISE } from "./praise.ts";
import { toldBy } from "./told-by.ts";
import type { Heard } from "./utterance.ts";

/** A general noun of treatment with the word before it, which tells it from others. */
export interface Thing extends Mention {
  readonly word: string;
}

/** Treatments that the lexicon does not know: general nouns, but for those of a visit, that a telling word stands before. */
export function thingsIn({ sequence }: Pick<Heard, "sequence">, rules: ClaimRules): Thing[] {
  const { tokens, mentions } = sequence;
  return mentions.flatMap((one) => {
    const isGeneral = one.class === "treatment" && rules.generic.has(one.id);
    if (!isGeneral || one.tags.includes("visit")) return [];
    const token = tokens[one.from - 1];
    if (token?.kind !== "word" || PRAISE.has(token.word) || OTHERS.has(token.word)) return [];
    if (isNamed(mentions, one.from - 1)) return [];
    const word = toldBy(token.word);
    return word === null ? [] : { ...one, word };
  });
}

/** Words that rank or place a treatment, but are no part of its name. */
const OTHERS = new Set(
  (
    "modern natural quick fast simple easy free special advanced " +
    "today next last previous several many few some every other another similar medical clinical professional own"
  ).split(" "),
);
