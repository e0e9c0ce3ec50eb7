import type { Rule } from "../ruleset/rule.ts";
import type { Draft } from "./draft.ts";
import type { Unit } from "./units.ts";

/**
 * What speaks for a finding, fitted by logistic regression to 2,700 findings, right and wrong ones, on 67 sites and in 24
 * articles that no pattern and no likeness had learned from, with those of whole sites left out in turn.
 */
const CONFIDENCE: Readonly<Record<Rule["confidence"], number>> = {
  high: 1.7,
  medium: 1.2,
  low: 0.6,
};
const CLAIM = 0.6;
const KIND = 0.95;
/** A finding for which less than this speaks is only a hint. */
const LEAST = -1;
/** As if every page had so many more units without a finding, since one sentence says little of its page; not fitted. */
const FEW = 4;
/** A warning of a rule without high confidence, whose sentence and unit read less like a claim than this, is none. */
const INNOCENT = 0.1;

const REMARK =
  "The sentence and those around it read like honest copy, or like another claim, so this is a hint.";

/**
 * What patterns have found, weighed by how much the sentence and the unit around it read like a claim, and one that
 * breaks the rule, and by how much is found on the page: where little speaks for a finding, it becomes a hint, and where
 * the copy reads innocent, it goes. `known` are the rules that likeness can speak of; what other rules find stands.
 */
export function softenDrafts(
  drafts: readonly Draft[],
  units: readonly Unit[],
  known: ReadonlySet<string>,
): Draft[] {
  if (drafts.length === 0) return [];
  const unitOf = new Map(
    units.flatMap((unit) => unit.sentences.map((one) => [one, unit] as const)),
  );
  const density = Math.log(0.02 + drafts.length / (units.length + FEW));
  return drafts.flatMap((draft) => {
    const { rule, sentence, severity } = draft;
    const unit = known.has(rule.id) ? unitOf.get(sentence) : undefined;
    if (!unit) return [draft];
    const claim = unit.probabilityOf(sentence);
    const kind = unit.shareOf(sentence, rule.id);
    const speaks =
      CONFIDENCE[rule.confidence] +
      CLAIM * Math.log((claim + 0.01) / (1.01 - claim)) +
      KIND * Math.log(kind + 0.01) +
      density;
    if (speaks >= LEAST) return [draft];
    const isNone = claim < INNOCENT && severity !== "error" && rule.confidence !== "high";
    return isNone ? [] : [soften(draft)];
  });
}

function soften(draft: Draft): Draft {
  if (draft.severity === "info" || draft.last) return draft;
  const remark = draft.remark ? `${draft.remark} ${REMARK}` : REMARK;
  return { ...draft, severity: "info", outright: draft.severity, hint: true, remark };
}
