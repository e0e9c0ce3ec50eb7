import type { Block, Run } from "../model.ts";

/** The source offset at which the character at `offset` of a block's text begins. */
export function place(block: Pick<Block, "runs">, offset: number): number {
  const run = runAt(block.runs, offset);
  if (run === undefined) return 0;
  if (run.length !== run.sourceLength) {
    return offset < run.text + run.length ? run.source : run.source + run.sourceLength;
  }
  return run.source + Math.min(offset - run.text, run.length);
}

/** The source offset at which the character before `offset` of a block's text ends. */
export function placeEnd(block: Pick<Block, "runs">, offset: number): number {
  if (offset <= 0) return place(block, 0);
  const run = runAt(block.runs, offset - 1);
  if (run === undefined) return 0;
  if (run.length !== run.sourceLength) return run.source + run.sourceLength;
  return run.source + Math.min(offset - run.text, run.length);
}

/** The last run that starts at or before an offset of the text. */
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.text ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return runs[Math.max(low - 1, 0)];
}
