import type { Mention, Sequence } from "../../match/annotate.ts";
import { once } from "../../match/once.ts";
import type { Severity } from "../../model.ts";
import type { Sentence } from "../sentence.ts";

/** At most so many words stand between two complaints of one list in a sentence. */
const MOST_BETWEEN = 5;

/** The complaints and wishes that a sentence names, in its own reading. */
export function conditionsOf(sentence: Sentence): readonly Mention[] {
  return conditionsIn(sentence.alone.sequence);
}

const conditionsIn = once(({ mentions }: Sequence) =>
  mentions.filter((mention) => mention.class === "condition"),
);

/** Whether a mention names a complaint: not the bare word for one ("symptom") and not a wish ("health"). */
export function isNamed(mention: Mention): boolean {
  return mention.tags.includes("ailment");
}

/** Whether a mention names a complaint that needs a doctor. */
export function isSerious(mention: Mention): boolean {
  return mention.tags.includes("serious");
}

/** The usual severity, or error where a complaint is serious. */
export function severityOf(usual: Severity, conditions: readonly Mention[]): Severity {
  return conditions.some(isSerious) ? "error" : usual;
}

/** What a finding adds to its reason: the names, the serious ones marked. */
export function remarkOn(conditions: readonly Mention[]): string {
  const names = new Map(conditions.map((mention) => [mention.id.replaceAll("-", " "), mention]));
  const shown = [...names].map(([name, mention]) =>
    isSerious(mention) ? `${name} (serious)` : name,
  );
  return `It names ${shown.join(", ")}.`;
}

/** Whether two complaints are members of one list: near each other, with a comma, a slash or an "and" between. */
export function isNextInList(sentence: Sentence, from: number, to: number): boolean {
  if (to - from > MOST_BETWEEN) return false;
  const between = sentence.alone.sequence.tokens.slice(from, to).map((token) => token.word);
  return between.some((word) => /^(?:[,/;|•·+:-]|and|or|&)$/.test(word)) && !between.includes(".");
}
