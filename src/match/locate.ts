import type { Sequence } from "./annotate.ts";
import type { Automaton } from "./automaton.ts";
import { ACCEPT, CLOSES, OPENING, OPENS, SIZE, START } from "./encode-tracks.ts";
import { prepareHasAtom, type Symbol } from "./symbols.ts";

/** Where a pattern matched: token indexes, `to` exclusive; `reported` are the words between `[` and `]`, or the whole. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly reportedFrom: number;
  readonly reportedTo: number;
}

/** Finds the places of a pattern in a sequence, all or those that begin between two positions before symbols (both inclusive). */
export type Locate = (
  pattern: number,
  sequence: Sequence,
  first?: number,
  last?: number,
) => readonly Match[];

const NONE: readonly Match[] = [];

/** Threads in order of preference, each a node and where its reported words begin and end (-1 while they do not). */
interface Threads {
  count: number;
  node: Int32Array;
  reportedFrom: Int32Array;
  reportedTo: Int32Array;
}

/**
 * Prepares locating: the leftmost matches that do not overlap, each with its optional words and its shortest gaps, found
 * by Pike's method (threads in order of preference, no backtracking) on the tracks as they lie in the automaton.
 */
export function prepareLocate(automaton: Automaton): Locate {
  const { tracks, tracksOf } = automaton;
  const hasAtom = prepareHasAtom(automaton);
  let size = 256;
  /** By node, which is a place in its pattern: the step in which it was last entered, counted over all matches. */
  let entered = new Uint32Array(size);
  let current = threadsOf(size);
  let following = threadsOf(size);
  let step = 0;
  // What `matchAt` found: positions before symbols, reused from match to match.
  let matchTo = -1;
  let reportedFrom = -1;
  let reportedTo = -1;

  return (pattern, { symbols, tokens }, first = 0, last = symbols.length - 1) => {
    const base = tracksOf[pattern] as number;
    const opening = tracks[base + OPENING] as number;
    makeRoom(tracks[base + SIZE] as number);
    let matches: Match[] | null = null;
    for (let from = first; from <= last;) {
      if (!hasAtom(symbols[from] as Symbol, opening)) {
        from += 1;
        continue;
      }
      matchAt(base, symbols, from);
      if (matchTo > from) {
        const position = { from, to: matchTo, reportedFrom, reportedTo };
        (matches ??= []).push(inTokens(position, tokens.length));
        from = matchTo;
      } else {
        from += 1;
      }
    }
    return matches ?? NONE;
  };

  function makeRoom(needed: number): void {
    if (needed <= size) return;
    size = 2 * needed;
    entered = new Uint32Array(size);
    current = threadsOf(size);
    following = threadsOf(size);
  }

  /** Sets `matchTo`, or leaves it -1, and with it what is reported. */
  function matchAt(base: number, symbols: Sequence["symbols"], from: number): void {
    matchTo = -1;
    step += 1;
    current.count = 0;
    arrive(base, tracks[base + START] as number, symbols, from, -1, -1, current);
    for (let at = from; current.count > 0; at++) {
      const symbol = symbols[at];
      step += 1;
      following.count = 0;
      for (let one = 0; one < current.count; one++) {
        const node = current.node[one] as number;
        const opened = current.reportedFrom[one] as number;
        const closed = current.reportedTo[one] as number;
        if (node === ACCEPT) {
          matchTo = at;
          reportedFrom = opened;
          reportedTo = closed;
          break;
        }
        if (!symbol) continue;
        const edges = base + node;
        const end = edges + 2 * (tracks[edges] as number);
        for (let edge = edges + 1; edge < end; edge += 2) {
          if (hasAtom(symbol, tracks[edge] as number))
            arrive(base, tracks[edge + 1] as number, symbols, at + 1, opened, closed, following);
        }
      }
      const before = current;
      current = following;
      following = before;
    }
  }

  /** Adds the threads that stand before position `at` after an edge that leads `to`, and may go on from there. */
  function arrive(
    base: number,
    to: number,
    symbols: Sequence["symbols"],
    at: number,
    opened: number,
    closed: number,
    threads: Threads,
  ): void {
    if (to < 0) {
      enter(-to, opened, closed, threads);
      return;
    }
    const next = symbols[at];
    const place = base + to;
    const count = tracks[place] as number;
    for (let one = place + 1; one <= place + count; one++)
      add(base, tracks[one] as number, next, opened, closed, threads);
    for (let one = place + 1; one <= place - 2 * count; one += 2) {
      const item = tracks[one] as number;
      const flags = tracks[one + 1] as number;
      add(base, item, next, flags & OPENS ? at : opened, flags & CLOSES ? at : closed, threads);
    }
  }

  /** Adds the thread of a node, or those of a bunch that takes the token which is next. */
  function add(
    base: number,
    item: number,
    next: Symbol | undefined,
    opened: number,
    closed: number,
    threads: Threads,
  ): void {
    if (item > 0) {
      enter(item, opened, closed, threads);
      return;
    }
    const place = base - item;
    if (next === undefined || !hasAtom(next, tracks[place] as number)) return;
    const end = place + 1 + (tracks[place + 1] as number);
    for (let one = place + 2; one <= end; one++)
      add(base, tracks[one] as number, next, opened, closed, threads);
  }

  /** Adds a thread, unless one that is preferred stands at its node already. */
  function enter(node: number, opened: number, closed: number, threads: Threads): void {
    if (entered[node] === step) return;
    entered[node] = step;
    const { count } = threads;
    threads.node[count] = node;
    threads.reportedFrom[count] = opened;
    threads.reportedTo[count] = closed;
    threads.count = count + 1;
  }
}

function threadsOf(size: number): Threads {
  return {
    count: 0,
    node: new Int32Array(size),
    reportedFrom: new Int32Array(size),
    reportedTo: new Int32Array(size),
  };
}

/** From positions that count the start and end of the text to token indexes. */
function inTokens(match: Match, length: number): Match {
  const token = (position: number): number => Math.min(Math.max(position - 1, 0), length);
  const from = token(match.from);
  const to = token(match.to);
  if (match.reportedFrom < 0) return { from, to, reportedFrom: from, reportedTo: to };
  return { from, to, reportedFrom: token(match.reportedFrom), reportedTo: token(match.reportedTo) };
}
