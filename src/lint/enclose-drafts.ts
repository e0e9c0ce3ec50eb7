import type { Block } from "../model.ts";
import type { Draft } from "./draft.ts";

/** Leaves out what stands inside a quotation and gives way to it, and names those rules in the quotation's remark. */
export function encloseDrafts(drafts: readonly Draft[]): Draft[] {
  const inside = new Map<Draft, string[]>();
  const quotations = new Map<Block, Draft[]>();
  for (const draft of drafts) {
    if (!draft.encloses) continue;
    inside.set(draft, []);
    const there = quotations.get(draft.sentence.block);
    if (there) there.push(draft);
    else quotations.set(draft.sentence.block, [draft]);
  }
  if (inside.size === 0) return [...drafts];
  const outside = drafts.filter((draft) => {
    const around = (quotations.get(draft.sentence.block) ?? []).filter((one) =>
      takesIn(one, draft),
    );
    for (const quotation of around) inside.get(quotation)?.push(draft.rule.id);
    return around.length === 0;
  });
  return outside.map((draft) => remarkOn(draft, inside.get(draft) ?? []));
}

function remarkOn(quotation: Draft, rules: readonly string[]): Draft {
  if (rules.length === 0) return quotation;
  return { ...quotation, remark: `It also claims: ${[...new Set(rules)].sort().join(", ")}.` };
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
