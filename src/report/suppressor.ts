import { onceByText } from "../match/once-by-text.ts";
import type { Location } from "../model.ts";
import type { Directive } from "./directive.ts";
import { namesFor } from "./suppressions.ts";

/** The directive that suppresses a rule at a place, the last one in the source if there are several; null for none. */
export type Suppressor = (rule: string, place: Location) => Directive | null;

/** Prepares asking what directives, in the order of the source, suppress; each is looked at once for a rule. */
export function createSuppressor(directives: readonly Directive[]): Suppressor {
  const reachOf = onceByText((rule) => {
    const own = directives.filter(({ verb, reason, rules }) => {
      const counts = verb === "enable" || reason !== "";
      return counts && namesFor({ rules }, rule).length > 0;
    });
    return readReach(own);
  });
  return (rule, place) => {
    const { file, lines, starts, blocks, switches } = reachOf(rule);
    const here = starts.get(place.line) ?? null;
    const found = [file, here, onLines(lines, place), around(blocks, place.offset)];
    return later(found) ?? switchedBefore(switches, place.offset);
  };
}

/** How far the directives that speak of one rule reach. */
interface Reach {
  /** The last of those for the whole file. */
  readonly file: Directive | null;
  /** By line: the last of those for what touches it. */
  readonly lines: ReadonlyMap<number, Directive>;
  /** By line: the last of those for what begins on it. */
  readonly starts: ReadonlyMap<number, Directive>;
  /** Those for the block after them, by where it begins. */
  readonly blocks: readonly BlockReach[];
  /** Those that hold until the next of them. */
  readonly switches: readonly Directive[];
}

interface BlockReach {
  readonly directive: Directive;
  readonly block: Location;
  /** The one whose block this block is within, such as the item of a list. */
  readonly outer: BlockReach | null;
}

function readReach(directives: readonly Directive[]): Reach {
  let file: Directive | null = null;
  const lines = new Map<number, Directive>();
  const starts = new Map<number, Directive>();
  const blocks: [Directive, Location][] = [];
  const switches: Directive[] = [];
  for (const directive of directives) {
    const { line, endLine, next } = directive.comment;
    switch (directive.verb) {
      case "disable-file":
        file = directive;
        break;
      case "disable-line":
        for (let at = line; at <= endLine; at++) lines.set(at, directive);
        break;
      case "disable-next-line":
        starts.set(Math.max(endLine + 1, next?.line ?? 0), directive);
        break;
      case "ignore":
        if (next === undefined) starts.set(endLine + 1, directive);
        else if (next !== null) blocks.push([directive, next]);
        break;
      case "disable":
      case "enable":
        switches.push(directive);
    }
  }
  return { file, lines, starts, blocks: nest(blocks), switches };
}

function nest(blocks: [Directive, Location][]): BlockReach[] {
  const open: BlockReach[] = [];
  return blocks
    .sort(([, one], [, other]) => one.offset - other.offset)
    .map(([directive, block]) => {
      while ((open.at(-1)?.block.endOffset ?? Infinity) <= block.offset) open.pop();
      const reach = { directive, block, outer: open.at(-1) ?? null };
      open.push(reach);
      return reach;
    });
}

function onLines(lines: Reach["lines"], { line, endLine }: Location): Directive | null {
  const found: (Directive | null)[] = [];
  if (lines.size > 0) for (let at = line; at <= endLine; at++) found.push(lines.get(at) ?? null);
  return later(found);
}

function around(blocks: readonly BlockReach[], offset: number): Directive | null {
  let reach = blocks[countUntil(blocks, ({ block }) => block.offset <= offset) - 1] ?? null;
  while (reach !== null && reach.block.endOffset <= offset) reach = reach.outer;
  return reach?.directive ?? null;
}

function switchedBefore(switches: readonly Directive[], offset: number): Directive | null {
  const last = switches[countUntil(switches, ({ comment }) => comment.offset <= offset) - 1];
  return last === undefined || last.verb === "enable" ? null : last;
}

function later(directives: readonly (Directive | null)[]): Directive | null {
  return directives.reduce((last, one) => {
    if (last === null || one === null) return last ?? one;
    return one.comment.offset > last.comment.offset ? one : last;
  }, null);
}

/** How many from the first on are so, where those that are stand before those that are not. */
function countUntil<Item>(items: readonly Item[], isSo: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
