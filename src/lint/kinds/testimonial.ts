import { quotationsOf } from "../../context/quotations.ts";
import type { Block } from "../../model.ts";
import type { Rule } from "../../ruleset/rule.ts";
import type { Draft } from "../draft.ts";
import type { Sentence } from "../sentence.ts";
import type { Kind } from "./kind.ts";

const FIRST_PERSON = new Set("i me my mine myself we us our ours ive im id".split(" "));

/** What a quotation is about, or who speaks, that makes it no patient's word on the care. */
const OTHERWISE = ["service", "other-voice", "rejected", "conditional"];

/**
 * Makes one draft for each quotation in which a pattern of the rule matched: the words between the quotation marks, else
 * the block that stands in a patient's words, else the sentences around in the first person; and one for each other
 * block in a patient's words in which nothing tells that it is about the house. Words that the page itself reports of a
 * patient ("one lady told us") are no quotation and stay as they matched.
 */
export const testimonial: Kind = ({ sentences, rule, drafts }) => {
  const told = new Map<string, Draft>();
  const toldIn = new Set<Block>();
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
    toldIn.add(draft.sentence.block);
  }
  return [...told.values(), ...untold(sentences, rule, toldIn)];
};

/** One draft for each block in a patient's words that no pattern knows and that is not about the house. */
function untold(
  sentences: readonly Sentence[],
  rule: Rule,
  toldIn: ReadonlySet<Block>,
): readonly Draft[] {
  const spoken = new Map<Block, Sentence[]>();
  let last: Block | null = null;
  for (const sentence of sentences) {
    const { block } = sentence;
    if (block !== last && !toldIn.has(block) && mayTell(block)) spoken.set(block, []);
    last = block;
    spoken.get(block)?.push(sentence);
  }
  const drafts: Draft[] = [];
  for (const [block, [first, ...others]] of spoken) {
    if (first === undefined || [first, ...others].some(isOtherwise)) continue;
    const { text } = block;
    const quotations = quotationsOf(text);
    const whole = { start: 0, end: text.length };
    const said = block.testimonial && quotations.length !== 1 ? [whole] : quotations;
    for (const { start, end } of said) {
      if (!block.testimonial && !isFirstPerson.test(text.slice(start, end))) continue;
      drafts.push({
        rule,
        severity: rule.severity,
        sentence: first,
        start,
        end,
        context: text.slice(start, end),
        encloses: true,
      });
    }
  }
  return drafts;
}

/** Whether a block is a patient's words, or quotes somebody in the first person. */
function mayTell({ text, region, testimonial: isSpoken }: Block): boolean {
  if (isSpoken) return isSaying(text);
  if (region !== "paragraph" && region !== "quote" && region !== "item") return false;
  return quotationsOf(text).some(
    ({ start, end }) =>
      isSaying(text.slice(start, end)) && isFirstPerson.test(text.slice(start, end)),
  );
}

const isFirstPerson =
  /(?:^|[\s“"])(?:i|i['’](?:m|ve|d|ll)|ive|my|me|mine|ours|myself)(?![A-Za-zÀ-ſ\d])/i;

/** Whether a text is more than the name of a speaker. */
function isSaying(text: string): boolean {
  return text.split(" ").length > 2 && /(?:^|[\s"“])[a-zß-ÿ]/.test(text);
}

function isOtherwise({ alone, contexts }: Sentence): boolean {
  return (
    contexts.has("question") || OTHERWISE.some((context) => alone.scopesOf(context).length > 0)
  );
}

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
