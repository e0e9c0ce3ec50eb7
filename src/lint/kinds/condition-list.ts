import type { Rule } from "../../ruleset/rule.ts";
import type { Draft } from "../draft.ts";
import { listConditionBlocks } from "./condition-blocks.ts";
import { findConditionLines } from "./condition-lines.ts";
import { conditionsOf, isNextInList, isSerious, remarkOn, severityOf } from "./condition-naming.ts";
import type { Kind } from "./kind.ts";

/**
 * Complaints that are named as treated: a list under a line that offers treatment (one finding a list), lines that name
 * them beside what is sold, the rest of a comma list that a pattern of the rule found, and serious complaints in the
 * claims of the rules named in `besides`. A finding that names a serious complaint is an error.
 */
export const conditionList: Kind = (input) => {
  const besides = new Set(input.options["besides"] as readonly string[] | undefined);
  const effects = new Set(
    input.drafts.filter((draft) => besides.has(draft.rule.id)).map((draft) => draft.sentence),
  );
  const drafts: Draft[] = [...listConditionBlocks(input, effects), ...findConditionLines(input)];
  for (const draft of input.drafts) {
    if (draft.rule === input.rule) drafts.push(widen(draft));
    else if (besides.has(draft.rule.id) && draft.severity !== "info")
      drafts.push(...seriousIn(draft, input.rule));
  }
  return drafts;
};

/** Carries a finding of the rule's patterns on over the complaints listed after it, and weighs what it names. */
function widen(draft: Draft): Draft {
  const { tokens } = draft.sentence.alone.sequence;
  const conditions = conditionsOf(draft.sentence);
  let to = tokens.findIndex((token) => token.end >= draft.end) + 1;
  for (const mention of conditions) {
    if (mention.from < to) to = Math.max(to, mention.to);
    else if (isNextInList(draft.sentence, to, mention.from)) to = mention.to;
  }
  const end = tokens[to - 1]?.end ?? draft.end;
  const named = conditions.filter(
    (mention) => (tokens[mention.to - 1]?.end ?? 0) > draft.start && mention.from < to,
  );
  return {
    ...draft,
    end: Math.max(end, draft.end),
    severity: draft.severity === "info" ? "info" : severityOf(draft.severity, named),
    ...(named.length > 0 && { remark: remarkOn(named) }),
  };
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
