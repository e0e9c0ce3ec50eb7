import type { Draft } from "./draft.ts";
import { encloseDrafts } from "./enclose-drafts.ts";

const RANK = { error: 2, warning: 1, info: 0 } as const;

/**
 * Leaves one draft for each claim: of one rule's drafts that overlap the most severe, then the longest; and none of a
 * rule that gives way (`over`) to another rule's draft on the same words, unless it weighs more than that one or than
 * its rule usually does, or spans several blocks; a whole quotation takes in what is found inside it.
 */
export function settleDrafts(drafts: readonly Draft[]): Draft[] {
  const ranked = [...drafts].sort(
    (a, b) =>
      RANK[b.severity] - RANK[a.severity] ||
      lastBlock(b) - firstBlock(b) - (lastBlock(a) - firstBlock(a)) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: Draft[] = [];
  const byBlock = new Map<number, Draft[]>();
  for (const draft of ranked) {
    if (isBeside(draft, byBlock, (other) => other.rule === draft.rule && overlaps(other, draft)))
      continue;
    kept.push(draft);
    for (let block = firstBlock(draft); block <= lastBlock(draft); block++) {
      const there = byBlock.get(block);
      if (there) there.push(draft);
      else byBlock.set(block, [draft]);
    }
  }
  return encloseDrafts(
    kept.filter((draft) => !isBeside(draft, byBlock, (other) => givesWay(draft, other))),
  );
}

/** Whether some draft on the blocks of this one is as asked; only those can overlap. */
function isBeside(
  draft: Draft,
  byBlock: ReadonlyMap<number, readonly Draft[]>,
  asked: (other: Draft) => boolean,
): boolean {
  for (let block = firstBlock(draft); block <= lastBlock(draft); block++) {
    if (byBlock.get(block)?.some(asked)) return true;
  }
  return false;
}

function givesWay(draft: Draft, other: Draft): boolean {
  if (!other.rule.over.includes(draft.rule.id) || !overlaps(other, draft)) return false;
  if (draft.last || RANK[draft.severity] > RANK[draft.rule.severity]) return false;
  return RANK[other.severity] >= RANK[draft.severity];
}

function overlaps(a: Draft, b: Draft): boolean {
  if (a.last || b.last) return firstBlock(a) <= lastBlock(b) && firstBlock(b) <= lastBlock(a);
  return a.sentence.block === b.sentence.block && a.start < b.end && b.start < a.end;
}

function firstBlock(draft: Draft): number {
  return draft.sentence.block.id;
}

function lastBlock(draft: Draft): number {
  return (draft.last ?? draft).sentence.block.id;
}
