import type { Sequence } from "./annotate.ts";
import type { Automaton } from "./automaton.ts";
import { type AtomTable, buildNetwork, type Network } from "./network.ts";
import { parsePattern } from "./parse-pattern.ts";

/** Where a pattern matched: token indexes, `to` exclusive; `reported` are the words between `[` and `]`, or the whole. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly reportedFrom: number;
  readonly reportedTo: number;
}

/** Finds the places of one pattern of an automaton in a sequence. */
export type Locate = (pattern: number, sequence: Sequence) => Match[];

/** A node that is reached without taking a token, and what is opened or closed on the way. */
interface Reached {
  readonly node: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** A network whose tokenless steps are walked beforehand. */
interface Tracks {
  /** By node: the nodes with steps that take a token, in order of preference, from which `accept` is one. */
  readonly reached: readonly (readonly Reached[])[];
  readonly atoms: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
  readonly start: number;
  readonly accept: number;
  /** The atoms with which a match may begin. */
  readonly opening: ReadonlySet<number>;
  /** By node: the position at which it was last entered; spares every step a new set. */
  readonly entered: Int32Array;
}

interface Thread {
  readonly node: number;
  readonly reportedFrom: number;
  readonly reportedTo: number;
}

/**
 * Prepares locating: the leftmost matches that do not overlap, each with its optional words and its shortest gaps, found
 * by Pike's method (threads in order of preference, no backtracking). Networks are built when a pattern first matches.
 */
export function prepareLocate(automaton: Automaton): Locate {
  const known = new Map<number, Tracks>();
  const table = atomTable(automaton);
  return (pattern, { symbols, tokens }) => {
    let tracks = known.get(pattern);
    if (!tracks) {
      const source = automaton.patterns[pattern] as string;
      known.set(pattern, (tracks = layTracks(buildNetwork(parsePattern(source), table))));
    }
    const matches: Match[] = [];
    for (let from = 0; from < symbols.length;) {
      const match = mayOpen(tracks, symbols[from]?.atoms) ? matchAt(tracks, symbols, from) : null;
      if (match && match.to > match.from) {
        matches.push(inTokens(match, tokens.length));
        from = match.to;
      } else {
        from += 1;
      }
    }
    return matches;
  };
}

function atomTable({ words, exact, marks, groups }: Automaton): AtomTable {
  const numberIn =
    (map: ReadonlyMap<string, number>) =>
    (key: string): number =>
      map.get(key) ?? -1;
  return {
    word: numberIn(words),
    exact: numberIn(exact),
    mark: numberIn(marks),
    group: numberIn(groups),
  };
}

function layTracks({ nodes, start, accept }: Network): Tracks {
  const atoms = nodes.map((edges) => edges.flatMap(({ atom }) => (atom === null ? [] : [atom])));
  const targets = nodes.map((edges) =>
    edges.flatMap(({ atom, to }) => (atom === null ? [] : [to])),
  );
  const reached = nodes.map((_, node) => {
    const found: Reached[] = [];
    const seen = new Set<number>();
    const walk = (at: number, opens: boolean, closes: boolean): void => {
      if (seen.has(at)) return;
      seen.add(at);
      if (at === accept || (atoms[at] as number[]).length > 0)
        found.push({ node: at, opens, closes });
      for (const { atom, to, report } of nodes[at] ?? []) {
        if (atom === null) walk(to, opens || report === 1, closes || report === 2);
      }
    };
    walk(node, false, false);
    return found;
  });
  const opening = new Set(
    (reached[start] as Reached[]).flatMap(({ node }) => atoms[node] as number[]),
  );
  return { reached, atoms, targets, start, accept, opening, entered: new Int32Array(nodes.length) };
}

function mayOpen({ opening }: Tracks, atoms: readonly number[] = []): boolean {
  for (const atom of atoms) if (opening.has(atom)) return true;
  return false;
}

function matchAt(tracks: Tracks, symbols: Sequence["symbols"], from: number): Match | null {
  const { atoms, targets, accept, entered } = tracks;
  entered.fill(-1);
  let best: Match | null = null;
  let threads: Thread[] = [];
  enter(tracks, tracks.start, { node: 0, reportedFrom: -1, reportedTo: -1 }, from, threads);
  for (let at = from; threads.length > 0; at++) {
    const next: Thread[] = [];
    const options = symbols[at]?.atoms;
    for (const thread of threads) {
      if (thread.node === accept) {
        best = { from, to: at, reportedFrom: thread.reportedFrom, reportedTo: thread.reportedTo };
        break;
      }
      if (!options) continue;
      const asked = atoms[thread.node] as readonly number[];
      for (let edge = 0; edge < asked.length; edge++) {
        if (options.includes(asked[edge] as number))
          enter(
            tracks,
            (targets[thread.node] as readonly number[])[edge] as number,
            thread,
            at + 1,
            next,
          );
      }
    }
    threads = next;
  }
  return best;
}

/** Adds the threads that stand before position `at` once `node` is reached, but for those that stand there already. */
function enter(
  { reached, entered }: Tracks,
  node: number,
  thread: Thread,
  at: number,
  threads: Thread[],
): void {
  for (const { node: to, opens, closes } of reached[node] as readonly Reached[]) {
    if (entered[to] === at) continue;
    entered[to] = at;
    threads.push({
      node: to,
      reportedFrom: opens ? at : thread.reportedFrom,
      reportedTo: closes ? at : thread.reportedTo,
    });
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
