import { hasContext } from "../has-context.ts";
import type { Document } from "../../model.ts";
import type { Rule } from "../../ruleset/rule.ts";
import type { Draft } from "../draft.ts";
import type { Sentence } from "../sentence.ts";
import { conditionsOf, remarkOn, severityOf } from "./condition-naming.ts";
import type { KindInput } from "./kind.ts";

/** Items of more words tell a story; they are not names in a list. */
const LONGEST_ITEM = 14;
/** A question of more words asks something, where "Snoring?" only names it. */
const LONGEST_CALL = 4;

/** Findings for whole lists under a line that offers treatment. Items that state an effect (`effects`) are findings of their own. */
export function listConditionBlocks(
  { document, sentences, rule }: KindInput,
  effects: ReadonlySet<Sentence>,
): Draft[] {
  const byBlock = new Map<number, Sentence[]>();
  const byList = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    push(byBlock, sentence.block.id, sentence);
    const { list, testimonial, furniture } = sentence.block;
    if (list !== null && !testimonial && !furniture) push(byList, list, sentence);
  }
  const drafts: Draft[] = [];
  for (const items of byList.values()) {
    const named = items.filter((item) => !effects.has(item) && namesCondition(item));
    const [first] = items;
    if (!first || named.length < 2 || named.length * 2 < firstOfEach(items).length) continue;
    const lead = offerFor(first, document, byBlock);
    if (lead) drafts.push(listDraft(rule, lead, named));
  }
  return drafts;
}

function push<K>(map: Map<K, Sentence[]>, key: K, sentence: Sentence): void {
  const known = map.get(key);
  if (known) known.push(sentence);
  else map.set(key, [sentence]);
}

/** The sentences that open an item: what follows in the same item explains it. */
function firstOfEach(items: readonly Sentence[]): Sentence[] {
  return items.filter((item, index) => item.block !== items[index - 1]?.block);
}

function namesCondition(item: Sentence): boolean {
  const { tokens } = item.alone.sequence;
  if (item.start > 0 && item.block.text.slice(0, item.start).trim() !== "") return false;
  const label = tokens.findIndex((token) => token.word === ":");
  const end = label > 0 ? label : tokens.length;
  if (end > LONGEST_ITEM || isSpared(item)) return false;
  if (item.contexts.has("question") && tokens.length > LONGEST_CALL) return false;
  return conditionsOf(item).some((mention) => mention.from < end);
}

function isSpared(sentence: Sentence): boolean {
  return hasContext(sentence, "negated") || hasContext(sentence, "rejected");
}

/** The line that offers treatment for the items: their lead-in, else the nearest heading that says anything of the kind. */
function offerFor(
  item: Sentence,
  document: Document,
  byBlock: ReadonlyMap<number, readonly Sentence[]>,
): Sentence | null {
  const { leadIn, headings } = item.block;
  const above = [...(leadIn === null ? [] : [leadIn]), ...[...headings].reverse()];
  for (const id of above) {
    const line = byBlock.get(id)?.at(-1);
    if (!line || document.blocks[id]?.testimonial) continue;
    if (hasContext(line, "describing") || isSpared(line)) return null;
    if (hasContext(line, "offering")) return line;
  }
  return null;
}

function listDraft(rule: Rule, lead: Sentence, items: readonly Sentence[]): Draft {
  const last = items.at(-1) as Sentence;
  const words = [lead.text, items.map((item) => item.text.trim()).join("; ")].join(" ");
  const near = lead.block.id === (items[0] as Sentence).block.id - 1;
  const from = near ? lead : (items[0] as Sentence);
  const conditions = items.flatMap(conditionsOf);
  return {
    rule,
    severity: severityOf(rule.severity, conditions),
    sentence: from,
    start: from.start,
    end: from.end,
    last: { sentence: last, end: last.end },
    words,
    context: words,
    remark: remarkOn(conditions),
  };
}
