import type { Block, Comment, Document, Location, PlacedComment } from "../model.ts";
import { type Lines, locate } from "./lines.ts";

/**
 * The comments of a document that speak to this tool, each with its place and that of what follows it: the next block,
 * the whole list that the next block begins, or the rest of the block that it stands in. `lines` are those of the source.
 */
export function placedComments(document: Document, lines: Lines): PlacedComment[] {
  const { blocks } = document;
  const placed: PlacedComment[] = [];
  // Comments come in order, so what ends before one of them ends before the next.
  let first = 0;
  for (const comment of document.comments) {
    if (!/claimlint/i.test(comment.text)) continue;
    const place = locate(lines, comment.offset, comment.endOffset);
    while (first < blocks.length && endOf(blocks[first] as Block) <= comment.endOffset) first += 1;
    placed.push({ ...comment, ...place, next: nextOf(comment, document, first, lines) });
  }
  return placed;
}

function nextOf(
  comment: Comment,
  { blocks, source }: Document,
  first: number,
  lines: Lines,
): Location | null {
  for (let id = first; id < blocks.length; id++) {
    const block = blocks[id] as Block;
    const end = endOf(block);
    if (end <= comment.endOffset) continue;
    if (startOf(block) >= comment.endOffset) {
      return locate(lines, startOf(block), endOfList(block, blocks));
    }
    if (startOf(block) < comment.offset) {
      const rest = source.slice(comment.endOffset, end);
      return locate(lines, end - rest.trimStart().length, end);
    }
  }
  return null;
}

function startOf(block: Block): number {
  return block.runs[0]?.source ?? 0;
}

function endOf(block: Block): number {
  const run = block.runs.at(-1);
  return run === undefined ? 0 : run.source + run.sourceLength;
}

function endOfList(first: Block, blocks: readonly Block[]): number {
  if (first.list === null) return endOf(first);
  return endOf(blocks.findLast((block) => block.list === first.list) ?? first);
}
