import type { Sequence } from "./annotate.ts";
import type { Automaton } from "./automaton.ts";
import { buildNetwork, type Edge, type Network } from "./network.ts";
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
  const networks = new Map<
    number,
    { readonly network: Network; readonly opening: ReadonlySet<number> }
  >();
  const atomOf =
    (map: ReadonlyMap<string, number>) =>
    (key: string): number =>
      map.get(key) ?? -1;
  const table = {
    word: atomOf(automaton.words),
    exact: atomOf(automaton.exact),
    mark: atomOf(automaton.marks),
    group: atomOf(automaton.groups),
  };
  return (pattern, sequence) => {
    let known = networks.get(pattern);
    if (!known) {
      const built = buildNetwork(parsePattern(automaton.patterns[pattern] as string), table);
      networks.set(pattern, (known = { network: built, opening: new Set(openingAtoms(built)) }));
    }
    const { network, opening } = known;
    const matches: Match[] = [];
    for (let from = 0; from < sequence.symbols.length;) {
      const match = sequence.symbols[from]?.atoms.some((atom) => opening.has(atom))
        ? matchAt(network, sequence.symbols, from)
        : null;
      if (match && match.to > match.from) {
        matches.push(inTokens(match, sequence.tokens.length));
        from = match.to;
      } else {
        from += 1;
      }
    }
    return matches;
  };
}

/** The atoms with which a match may begin. */
function openingAtoms(network: Network): number[] {
  const threads: Thread[] = [];
  addThread(
    network,
    { node: network.start, reportedFrom: -1, reportedTo: -1 },
    0,
    threads,
    new Uint8Array(network.nodes.length),
  );
  return threads.flatMap(({ node }) =>
    (network.nodes[node] ?? []).flatMap(({ atom }) => (atom === null ? [] : [atom])),
  );
}

function matchAt(network: Network, symbols: Sequence["symbols"], from: number): Match | null {
  let best: Match | null = null;
  let threads: Thread[] = [];
  const seen = new Uint8Array(network.nodes.length);
  addThread(
    network,
    { node: network.start, reportedFrom: -1, reportedTo: -1 },
    from,
    threads,
    seen,
  );
  for (let at = from; threads.length > 0; at++) {
    const next: Thread[] = [];
    seen.fill(0);
    const options = symbols[at]?.atoms ?? [];
    for (const thread of threads) {
      if (thread.node === network.accept) {
        best = { from, to: at, reportedFrom: thread.reportedFrom, reportedTo: thread.reportedTo };
        break;
      }
      for (const edge of network.nodes[thread.node] as readonly Edge[]) {
        if (edge.atom !== null && options.includes(edge.atom))
          addThread(network, { ...thread, node: edge.to }, at + 1, next, seen);
      }
    }
    threads = next;
  }
  return best;
}

function addThread(
  network: Network,
  thread: Thread,
  at: number,
  threads: Thread[],
  seen: Uint8Array,
): void {
  if (seen[thread.node] === 1) return;
  seen[thread.node] = 1;
  threads.push(thread);
  for (const edge of network.nodes[thread.node] as readonly Edge[]) {
    if (edge.atom !== null) continue;
    const next = {
      node: edge.to,
      reportedFrom: edge.report === 1 ? at : thread.reportedFrom,
      reportedTo: edge.report === 2 ? at : thread.reportedTo,
    };
    addThread(network, next, at, threads, seen);
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
