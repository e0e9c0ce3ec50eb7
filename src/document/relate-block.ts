import type { Context, Table } from "./page-context.ts";
import type { RawBlock } from "./raw-block.ts";

/**
 * Gives a block what its context makes of it: the level of a heading, the list that it is an item of, the block that
 * introduces it. The list and the table of the context remember it for the blocks that come.
 */
export function relateBlock(block: RawBlock, context: Context): void {
  if (block.region === "heading") {
    block.level = context.level;
    // The title of a page often stands in its header.
    if (context.furniture === "header" && context.level === 1) block.furniture = false;
  }
  const { list, part, table } = context;
  if (list !== null && part === "definition") {
    block.leadIn = list.term;
  } else if (list !== null && part !== null) {
    block.list = list.number;
    block.leadIn = list.leadIn;
    if (part === "term") list.term = block;
  }
  if (table !== null && block.region === "cell") relateCell(block, table);
}

function relateCell(block: RawBlock, table: Table): void {
  const heading = table.headings.get(table.column) ?? null;
  if (table.heads || (table.row === 0 && block.bold)) {
    if (heading === null) table.headings.set(table.column, block);
  } else {
    block.leadIn = table.column > 0 ? (table.first ?? heading) : heading;
    block.column = heading;
    // A first row that has data has headings of rows, not of columns.
    if (table.row === 0) table.headings.clear();
  }
  if (table.column === 0) table.first ??= block;
}
