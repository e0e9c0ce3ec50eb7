import type { Sequence } from "./annotate.ts";
import type { Automaton } from "./automaton.ts";
import { ACCEPT, CLOSES, NODES, OPENS } from "./encode-tracks.ts";
import type { Symbol } from "./symbols.ts";

/** Where a pattern matched: token indexes, `to` exclusive; `reported` are the words between `[` and `]`, or the whole. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly reportedFrom: number;
  readonly reportedTo: number;
}

/** Finds the places of one pattern of an automaton in a sequence. */
export type Locate = (pattern: number, sequence: Sequence) => Match[];

interface Thread {
  readonly node: number;
  readonly reportedFrom: number;
  readonly reportedTo: number;
}

/**
 * Prepares locating: the leftmost matches that do not overlap, each with its optional words and its shortest gaps, found
 * by Pike's method (threads in order of preference, no backtracking) on the tracks as they lie in the automaton.
 */
export function prepareLocate({ tracks, tracksOf }: Automaton): Locate {
  /** By node: the step in which it was last entered, counted over all matches. */
  let entered = new Uint32Array(256);
  let step = 0;

  return (pattern, { symbols, tokens }) => {
    const base = tracksOf[pattern] as number;
    if (entered.length < read(base)) entered = new Uint32Array(2 * read(base));
    const matches: Match[] = [];
    for (let from = 0; from < symbols.length;) {
      const match = mayOpen(base, symbols[from]) ? matchAt(base, symbols, from) : null;
      if (match && match.to > match.from) {
        matches.push(inTokens(match, tokens.length));
        from = match.to;
      } else {
        from += 1;
      }
    }
    return matches;
  };

  function read(at: number): number {
    return tracks[at] as number;
  }

  function mayOpen(base: number, symbol: Symbol | undefined): boolean {
    if (!symbol) return false;
    const opening = base + read(base + 2);
    for (const atom of symbol.atoms)
      if (find(opening + 1, read(opening), 1, atom) >= 0) return true;
    return false;
  }

  /** The place of the first of `count` entries of `width` integers, sorted by their first, that begins with `wanted`; or -1. */
  function find(first: number, count: number, width: number, wanted: number): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (read(first + middle * width) < wanted) low = middle + 1;
      else high = middle;
    }
    const place = first + low * width;
    return low < count && read(place) === wanted ? place : -1;
  }

  function matchAt(base: number, symbols: Sequence["symbols"], from: number): Match | null {
    let best: Match | null = null;
    let threads: Thread[] = [];
    step += 1;
    arrive(base, read(base + 1), from, -1, -1, threads);
    for (let at = from; threads.length > 0; at++) {
      const next: Thread[] = [];
      const symbol = symbols[at];
      step += 1;
      for (const { node, reportedFrom, reportedTo } of threads) {
        if (node === ACCEPT) {
          best = { from, to: at, reportedFrom, reportedTo };
          break;
        }
        if (!symbol) continue;
        for (const arrival of arrivalsFrom(base, node, symbol))
          arrive(base, arrival, at + 1, reportedFrom, reportedTo, next);
      }
      threads = next;
    }
    return best;
  }

  /** Where a token leads from a node, in order of preference. */
  function arrivalsFrom(base: number, node: number, symbol: Symbol): readonly number[] {
    const edges = base + read(base + NODES + node);
    const end = edges + 1 + 3 * read(edges);
    const taken: number[] = [];
    for (const atom of symbol.atoms) {
      for (
        let edge = find(edges + 1, read(edges), 3, atom);
        edge >= 0 && edge < end && read(edge) === atom;
        edge += 3
      )
        taken.push(edge);
    }
    if (taken.length > 1) taken.sort((one, other) => read(one + 1) - read(other + 1));
    return taken.map((edge) => read(edge + 2));
  }

  /** Adds the threads of an arrival before position `at`, but for those that stand there already. */
  function arrive(
    base: number,
    arrival: number,
    at: number,
    reportedFrom: number,
    reportedTo: number,
    threads: Thread[],
  ): void {
    const place = base + arrival;
    for (let one = place + 1, end = place + 2 * read(place); one < end; one += 2) {
      const node = read(one);
      if (entered[node] === step) continue;
      entered[node] = step;
      const flags = read(one + 1);
      threads.push({
        node,
        reportedFrom: flags & OPENS ? at : reportedFrom,
        reportedTo: flags & CLOSES ? at : reportedTo,
      });
    }
  }
}

/** From positions that count the start and end of the text to token indexes. */
function inTokens(match: Match, length: number): Match {
  const token = (position: number): number => Math.min(Math.max(position - 1, 0), length);
  const from = token(match.from);
  const to = token(match.to);
  if (match.reportedFrom < 0) return { from, to, reportedFrom: from, reportedTo: to };
  return { from, to, reportedFrom: token(match.reportedFrom), reportedTo: token(match.reportedTo) };
}
