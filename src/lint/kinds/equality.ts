import type { Draft } from "../draft.ts";
import { phrasesIn } from "../wants-equality.ts";
import type { Kind } from "./kind.ts";

/** What retext-equality reports, each under `equality/<its id>`; only blocks that hold one of its words are shown to it. */
export const equality: Kind = ({ document, sentences, rule, equality: tools }) => {
  if (!tools) return [];
  const drafts: Draft[] = [];
  for (const block of document.blocks) {
    const phrases = phrasesIn(block.text, tools.index);
    if (phrases.length === 0) continue;
    for (const match of tools.check(block.text, phrases)) {
      const sentence = sentences.find(
        (one) => one.block === block && one.start <= match.start && match.start < one.end,
      );
      if (sentence)
        drafts.push({
          rule,
          part: match.id,
          severity: rule.severity,
          sentence,
          start: match.start,
          end: match.end,
          remark: match.note,
        });
    }
  }
  return drafts;
};
