import type { Sequence } from "./annotate.ts";
import type { Automaton } from "./automaton.ts";
import { ACCEPT, CLOSES, OPENS } from "./encode-tracks.ts";

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
  const openings = new Map<number, ReadonlySet<number>>();
  /** By node: the step in which it was last entered, counted over all matches. */
  let entered = new Uint32Array(256);
  let step = 0;

  return (pattern, { symbols, tokens }) => {
    const base = tracksOf[pattern] as number;
    let opening = openings.get(pattern);
    if (!opening) openings.set(pattern, (opening = openingAtoms(base)));
    if (entered.length < read(base)) entered = new Uint32Array(2 * read(base));
    const matches: Match[] = [];
    for (let from = 0; from < symbols.length;) {
      const match = mayOpen(opening, symbols[from]?.atoms) ? matchAt(base, symbols, from) : null;
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

  /** The atoms with which a match may begin. */
  function openingAtoms(base: number): Set<number> {
    const atoms = new Set<number>();
    const start = base + read(base + 1);
    for (let left = 0; left < read(start); left++) {
      const edges = base + read(base + 2 + read(start + 1 + 2 * left));
      for (let edge = 0; edge < read(edges); edge++) atoms.add(read(edges + 1 + 2 * edge));
    }
    return atoms;
  }

  function matchAt(base: number, symbols: Sequence["symbols"], from: number): Match | null {
    let best: Match | null = null;
    let threads: Thread[] = [];
    step += 1;
    arrive(base, read(base + 1), from, -1, -1, threads);
    for (let at = from; threads.length > 0; at++) {
      const next: Thread[] = [];
      const options = symbols[at]?.atoms;
      step += 1;
      for (const { node, reportedFrom, reportedTo } of threads) {
        if (node === ACCEPT) {
          best = { from, to: at, reportedFrom, reportedTo };
          break;
        }
        if (!options) continue;
        const edges = base + read(base + 2 + node);
        for (let edge = edges + 1, end = edges + 2 * read(edges); edge < end; edge += 2) {
          if (options.includes(read(edge)))
            arrive(base, read(edge + 1), at + 1, reportedFrom, reportedTo, next);
        }
      }
      threads = next;
    }
    return best;
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

function mayOpen(opening: ReadonlySet<number>, atoms: readonly number[] = []): boolean {
  for (const atom of atoms) if (opening.has(atom)) return true;
  return false;
}

/** From positions that count the start and end of the text to token indexes. */
function inTokens(match: Match, length: number): Match {
  const token = (position: number): number => Math.min(Math.max(position - 1, 0), length);
  const from = token(match.from);
  const to = token(match.to);
  if (match.reportedFrom < 0) return { from, to, reportedFrom: from, reportedTo: to };
  return { from, to, reportedFrom: token(match.reportedFrom), reportedTo: token(match.reportedTo) };
}
