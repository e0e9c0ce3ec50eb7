import { hasWords } from "../match/has-words.ts";
import { beforeHalf } from "./before-half.ts";
import { sliceText } from "./decoded-text.ts";
import type { RawBlock } from "./raw-block.ts";

/** No paragraph has as many characters; what is asked of a block is asked of all of its sentences. */
const LONGEST = 10_000;

const SENTENCE_END = /[.!?…]["'”’)]? (?=[^a-z])/g;

/**
 * Cuts a block that goes on without end into blocks that follow each other, after a sentence where there is one. The
 * first of them is the block itself, so that it still leads in or asks what it did.
 */
export function cutLong(block: RawBlock): RawBlock[] {
  const whole = { text: block.text, runs: block.runs };
  if (whole.text.length <= LONGEST) return [block];
  const blocks: RawBlock[] = [];
  for (let from = 0, to = 0; from < whole.text.length; from = to) {
    to = endOfPiece(whole.text, from);
    const piece = sliceText(whole, from, to);
    if (piece === null || !hasWords(piece.text)) continue;
    blocks.push(Object.assign(blocks.length === 0 ? block : { ...block, question: null }, piece));
  }
  return blocks;
}

function endOfPiece(text: string, from: number): number {
  if (text.length - from <= LONGEST) return text.length;
  const middle = from + LONGEST / 2;
  const window = text.slice(middle, from + LONGEST);
  let end = 0;
  for (const match of window.matchAll(SENTENCE_END)) end = match.index + match[0].length;
  if (end === 0) end = window.lastIndexOf(" ") + 1;
  if (end === 0) end = window.length;
  return beforeHalf(text, middle + end);
}
