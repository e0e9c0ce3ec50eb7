import type { Block, Comment, Document, Location, PlacedComment } from "../model.ts";
import { type Lines, locate } from "./lines.ts";

/**
 * The comments of a document that speak to this tool, each with its place and that of what follows it: the next block,
 * the whole list that the next block begins, or the rest of the block that it stands in. `lines` are those of the source.
 */
export function placedComments(document: Document, lines: Lines): PlacedComment[] {
  const placed: PlacedComment[] = [];
  for (const comment of document.comments) {
    if (!comment.text.includes("claimlint")) continue;
    const place = locate(lines, comment.offset, comment.endOffset);
    placed.push({ ...comment, ...place, next: nextOf(comment, document, lines) });
  }
  return placed;
}

function nextOf(comment: Comment, { blocks, source }: Document, lines: Lines): Location | null {
  for (const block of blocks) {
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
