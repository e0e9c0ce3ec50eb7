import type { Draft } from "./draft.ts";

/** Leaves out what stands inside a quotation and gives way to it, and names those rules in the quotation's remark. */
export function encloseDrafts(drafts: readonly Draft[]): Draft[] {
  const quotations = drafts.filter((draft) => draft.encloses);
  if (quotations.length === 0) return [...drafts];
  return drafts
    .filter((draft) => !quotations.some((quotation) => takesIn(quotation, draft)))
    .map((draft) => (draft.encloses ? remarkOn(draft, drafts) : draft));
}

function remarkOn(quotation: Draft, drafts: readonly Draft[]): Draft {
  const inside = drafts.filter((draft) => takesIn(quotation, draft)).map(({ rule }) => rule.id);
  if (inside.length === 0) return quotation;
  return {
    ...quotation,
    remark: `It also claims: ${[...new Set(inside)].sort().join(", ")}.`,
  };
}

function takesIn(quotation: Draft, draft: Draft): boolean {
  return (
    quotation.rule.over.includes(draft.rule.id) &&
    quotation.sentence.block === draft.sentence.block &&
    draft.last === undefined &&
    quotation.start <= draft.start &&
    draft.end <= quotation.end
  );
}
