import type { Draft } from "../draft.ts";
import type { Kind } from "./kind.ts";

/** Sentences of more words than `words` (default 60); list items and table cells are not sentences. */
export const sentenceLength: Kind = ({ sentences, rule, options }) => {
  const most = Number(options["words"] ?? 60);
  const drafts: Draft[] = [];
  for (const sentence of sentences) {
    if (sentence.contexts.has("cell")) continue;
    const words = sentence.alone.sequence.tokens.filter((token) => token.kind !== "mark").length;
    if (words <= most) continue;
    drafts.push({
      rule,
      severity: rule.severity,
      sentence,
      start: sentence.start,
      end: sentence.end,
      remark: `It has ${words} words.`,
    });
  }
  return drafts;
};
