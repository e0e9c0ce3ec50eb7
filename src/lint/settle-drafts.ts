import type { Severity } from "../model.ts";
import { severityRank } from "../ruleset/severity-rank.ts";
import type { Draft } from "./draft.ts";
import { encloseDrafts } from "./enclose-drafts.ts";

/**
 * Leaves one draft for each claim: of one rule's drafts that overlap the most severe, then the longest; and none of a
 * rule that gives way (`over`) to another rule's draft on the same words, unless it weighs more than that one or than
 * its rule usually does, or spans several blocks; a whole quotation takes in what is found inside it.
 */
export function settleDrafts(drafts: readonly Draft[]): Draft[] {
  const ranked = [...drafts].sort(
    (a, b) =>
      severityRank[b.severity] - severityRank[a.severity] ||
      severityRank[outrightOf(b)] - severityRank[outrightOf(a)] ||
      lastBlock(b) - firstBlock(b) - (lastBlock(a) - firstBlock(a)) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: Draft[] = [];
  const beside = createNeighborhood();
  for (const draft of ranked) {
    if (beside.some(draft, (other) => other.rule === draft.rule && overlaps(other, draft)))
      continue;
    kept.push(draft);
    beside.add(draft);
  }
  return encloseDrafts(
    kept.filter((draft) => !beside.some(draft, (other) => givesWay(draft, other))),
  );
}

/** Drafts by where they stand, since only those near each other can overlap. */
interface Neighborhood {
  readonly add: (draft: Draft) => void;
  /** Whether some draft near this one is as asked. */
  readonly some: (draft: Draft, asked: (other: Draft) => boolean) => boolean;
}

/** Characters of a block that are looked at together: a block of ten thousand may have a finding in each word. */
const STRETCH = 512;

/** No block has as many stretches. */
const MOST_STRETCHES = 2 ** 21;

function createNeighborhood(): Neighborhood {
  const inBlock = new Map<number, Draft[]>();
  const inStretch = new Map<number, Draft[]>();
  /** Those that reach into other blocks, and so overlap whatever stands in any of them. */
  const reaching = new Map<number, Draft[]>();
  return {
    add: (draft) => {
      for (let block = firstBlock(draft); block <= lastBlock(draft); block++) {
        put(inBlock, block, draft);
        if (draft.last) put(reaching, block, draft);
      }
      if (draft.last) return;
      for (let at = firstStretch(draft); at <= lastStretch(draft); at++) put(inStretch, at, draft);
    },
    some: (draft, asked) => {
      const whole = draft.last ? inBlock : reaching;
      for (let block = firstBlock(draft); block <= lastBlock(draft); block++) {
        if (whole.get(block)?.some(asked)) return true;
      }
      if (draft.last) return false;
      for (let at = firstStretch(draft); at <= lastStretch(draft); at++) {
        if (inStretch.get(at)?.some(asked)) return true;
      }
      return false;
    },
  };
}

/** The number, among all blocks, of the stretch that a draft of one block begins in. */
function firstStretch(draft: Draft): number {
  return firstBlock(draft) * MOST_STRETCHES + Math.floor(draft.start / STRETCH);
}

function lastStretch(draft: Draft): number {
  const end = Math.max(draft.start, draft.end - 1);
  return firstBlock(draft) * MOST_STRETCHES + Math.floor(end / STRETCH);
}

function put(map: Map<number, Draft[]>, key: number, draft: Draft): void {
  const there = map.get(key);
  if (there) there.push(draft);
  else map.set(key, [draft]);
}

function givesWay(draft: Draft, other: Draft): boolean {
  if (!other.rule.over.includes(draft.rule.id) || !overlaps(other, draft)) return false;
  if (draft.last || severityRank[outrightOf(draft)] > severityRank[draft.rule.severity])
    return false;
  return severityRank[other.severity] >= severityRank[draft.severity];
}

function outrightOf({ severity, outright = severity }: Draft): Severity {
  return outright;
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
