import type { Mention } from "../../match/annotate.ts";
import type { Document } from "../../model.ts";
import type { Rule } from "../../ruleset/rule.ts";
import type { Draft } from "../draft.ts";
import type { Sentence } from "../sentence.ts";
import type { Kind, KindInput } from "./kind.ts";

/** At most so many words stand between two complaints of one list in a sentence. */
const MOST_BETWEEN = 5;
/** Items of more words tell a story; they are not names in a list. */
const LONGEST_ITEM = 14;

/**
 * Complaints that are named as treated: a list under a line that offers treatment (one finding a list), the rest of a
 * comma list that a pattern of the rule found, and serious complaints in the claims of the rules named in `besides`.
 * A finding that names a serious complaint is an error.
 */
export const conditionList: Kind = (input) => {
  const besides = new Set(input.options["besides"] as readonly string[] | undefined);
  const drafts: Draft[] = lists(input);
  for (const draft of input.drafts) {
    if (draft.rule === input.rule) drafts.push(widen(draft));
    else if (besides.has(draft.rule.id)) drafts.push(...seriousIn(draft, input.rule));
  }
  return drafts;
};

function lists({ document, sentences, rule }: KindInput): Draft[] {
  const byBlock = new Map<number, Sentence[]>();
  const byList = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    push(byBlock, sentence.block.id, sentence);
    const { list, testimonial, furniture } = sentence.block;
    if (list !== null && !testimonial && !furniture) push(byList, list, sentence);
  }
  const drafts: Draft[] = [];
  for (const items of byList.values()) {
    const named = items.filter(namesCondition);
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
  return conditionsOf(item).some((mention) => mention.from < end);
}

function isSpared(sentence: Sentence): boolean {
  return sentence.alone.scopes.some(
    ({ context }) => context === "negated" || context === "rejected",
  );
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
    const contexts = new Set(line.alone.scopes.map((scope) => scope.context));
    if (contexts.has("describing") || contexts.has("negated") || contexts.has("rejected"))
      return null;
    if (contexts.has("offering")) return line;
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

/** Carries a finding of the rule's patterns on over the complaints listed after it, and weighs what it names. */
function widen(draft: Draft): Draft {
  const { tokens } = draft.sentence.alone.sequence;
  const conditions = conditionsOf(draft.sentence);
  let to = tokens.findIndex((token) => token.end >= draft.end) + 1;
  for (const mention of conditions) {
    if (mention.from < to) to = Math.max(to, mention.to);
    else if (mention.from - to <= MOST_BETWEEN && isJoint(draft.sentence, to, mention.from))
      to = mention.to;
  }
  const end = tokens[to - 1]?.end ?? draft.end;
  const named = conditions.filter(
    (mention) => (tokens[mention.to - 1]?.end ?? 0) > draft.start && mention.from < to,
  );
  return {
    ...draft,
    end: Math.max(end, draft.end),
    severity: severityOf(draft.severity, named),
    ...(named.length > 0 && { remark: remarkOn(named) }),
  };
}

/** Whether the words between two complaints hold a comma, a slash or an "and": what joins the members of a list. */
function isJoint(sentence: Sentence, from: number, to: number): boolean {
  const between = sentence.alone.sequence.tokens.slice(from, to).map((token) => token.word);
  return between.some((word) => /^(?:[,/;|•·+:-]|and|or|&)$/.test(word)) && !between.includes(".");
}

function* seriousIn(draft: Draft, rule: Rule): Generator<Draft> {
  const { tokens } = draft.sentence.alone.sequence;
  const serious = conditionsOf(draft.sentence).filter(isSerious);
  if (serious.length === 0) return;
  const starts = serious.map((mention) => tokens[mention.from]?.start ?? draft.start);
  const ends = serious.map((mention) => tokens[mention.to - 1]?.end ?? draft.end);
  yield {
    rule,
    severity: "error",
    sentence: draft.sentence,
    start: Math.min(draft.start, ...starts),
    end: Math.max(draft.end, ...ends),
    remark: remarkOn(serious),
  };
}

function conditionsOf(sentence: Sentence): Mention[] {
  return sentence.alone.sequence.mentions.filter((mention) => mention.class === "condition");
}

function isSerious(mention: Mention): boolean {
  return mention.tags.includes("serious");
}

function severityOf(usual: Rule["severity"], conditions: readonly Mention[]): Rule["severity"] {
  return conditions.some(isSerious) ? "error" : usual;
}

function remarkOn(conditions: readonly Mention[]): string {
  const names = new Map(conditions.map((mention) => [mention.id.replaceAll("-", " "), mention]));
  const shown = [...names].map(([name, mention]) =>
    isSerious(mention) ? `${name} (serious)` : name,
  );
  return `It names ${shown.join(", ")}.`;
}
