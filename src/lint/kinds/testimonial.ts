import { quotationsOf } from "../../context/quotations.ts";
import type { Draft } from "../draft.ts";
import type { Sentence } from "../sentence.ts";
import type { Kind } from "./kind.ts";

const FIRST_PERSON = new Set("i me my mine myself we us our ours ive im id".split(" "));

/**
 * Makes one draft for each quotation in which a pattern of the rule matched: the words between the quotation marks, else
 * the block that stands in a patient's words, else the sentences around in the first person. Words that the page itself
 * reports of a patient ("one lady told us") are no quotation and stay as they matched.
 */
export const testimonial: Kind = ({ sentences, rule, drafts }) => {
  const told = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.rule !== rule) continue;
    const around = quotationAround(draft, sentences);
    if (around === null) continue;
    const { start, end } = around;
    told.set(`${draft.sentence.block.id} ${start} ${end}`, {
      rule,
      severity: draft.severity,
      sentence: draft.sentence,
      start,
      end,
      context: draft.sentence.block.text.slice(start, end),
      encloses: true,
    });
  }
  return [...told.values()];
};

function quotationAround(
  draft: Draft,
  sentences: readonly Sentence[],
): { readonly start: number; readonly end: number } | null {
  const { block } = draft.sentence;
  for (const { start, end } of quotationsOf(block.text)) {
    if (start > draft.start || draft.start >= end) continue;
    return { start, end: block.text[end - 1] === "," ? end - 1 : end };
  }
  if (block.testimonial) return { start: 0, end: block.text.length };
  if (!isInFirstPerson(draft.sentence)) return null;
  const spoken = sentences.filter((sentence) => sentence.block === block);
  const at = spoken.indexOf(draft.sentence);
  let first = at;
  while (first > 0 && isInFirstPerson(spoken[first - 1])) first -= 1;
  let last = at;
  while (last + 1 < spoken.length && isInFirstPerson(spoken[last + 1])) last += 1;
  return {
    start: (spoken[first] ?? draft.sentence).start,
    end: (spoken[last] ?? draft.sentence).end,
  };
}

function isInFirstPerson(sentence: Sentence | undefined): boolean {
  return sentence?.alone.sequence.tokens.some(({ word }) => FIRST_PERSON.has(word)) ?? false;
}
