import type { Block } from "../model.ts";
import { daysIn } from "./days-in.ts";
import type { Utterance } from "./utterance.ts";

/** What the other cells of a row tell of one of its cells. */
export interface Row {
  /** Bits, bit 0 Monday: those above its column, else those of the row; 0 where neither names any. */
  readonly days: number;
  /** What its first cell calls it, in lower case. */
  readonly label: string;
}

/** Answers the row of a cell; null for what is no cell of a row that begins with a label. */
export type RowOf = (block: Block) => Row | null;

/**
 * Reads the rows of tables that tell days apart from the hours: "Harbour St | Mon to Thu | 8 to 6", or with the days at
 * the head of each column.
 */
export function rowsOf(utterances: readonly Utterance[]): RowOf {
  const labels = new Map<number, string>();
  const days = new Map<number, number>();
  const ofRow = new Map<number, number>();
  for (const { block, alone } of utterances) {
    if (block.region !== "cell") continue;
    labels.set(block.id, block.text);
    const named = daysIn(alone.sequence.tokens);
    if (named === 0) continue;
    days.set(block.id, named);
    if (block.leadIn !== null && isBehindLabel(block)) ofRow.set(block.leadIn, named);
  }
  return (block) => {
    const label = labels.get(block.leadIn ?? -1);
    if (label === undefined || !isBehindLabel(block)) return null;
    const above = days.get(block.column ?? -1);
    return { days: above ?? ofRow.get(block.leadIn ?? -1) ?? 0, label: label.toLowerCase() };
  };
}

/** The first cell of a row is led in by the head of its column. */
function isBehindLabel({ region, leadIn, column }: Block): boolean {
  return region === "cell" && leadIn !== column;
}
