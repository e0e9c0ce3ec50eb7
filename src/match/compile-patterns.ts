import { FIRST_FREE } from "./atoms.ts";
import type { Automaton } from "./automaton.ts";
import { encodeTracks } from "./encode-tracks.ts";
import type { Lexicon } from "./lexicon.ts";
import { indexNames } from "./name-index.ts";
import { type AtomTable, buildNetwork, type Network } from "./network.ts";
import { parsePattern } from "./parse-pattern.ts";
import { PatternError } from "./pattern-error.ts";

/** More states than this and a pattern set is refused: it would not fit in memory. */
const MOST_STATES = 2_000_000;
/** No one pattern may add more than this: `(a | b | …)` groups multiply with gaps. */
const MOST_NODES = 4_000;

/**
 * Compiles patterns into one automaton by subset construction over atoms (each atom for itself, so that the size stays
 * near the sum of the patterns). Throws a `PatternError` for a pattern that cannot be read, names an unknown class, or is too large.
 */
export function compilePatterns(patterns: readonly string[], lexicon: Lexicon): Automaton {
  const table = atomTable();
  const networks = patterns.map((source) => networkOf(source, table, lexicon));

  // A position of the whole is offsets[pattern] + node; owner finds the way back.
  const offsets: number[] = [];
  let positions = 0;
  for (const network of networks) {
    offsets.push(positions);
    positions += network.nodes.length;
  }
  const owner = new Int32Array(positions);
  networks.forEach((network, index) =>
    owner.fill(index, offsets[index], (offsets[index] as number) + network.nodes.length),
  );

  const states: Int32Array[] = [];
  const known = new Map<string, number>();
  const intern = (set: Set<number>): number => {
    const sorted = Int32Array.from(set).sort();
    const key = sorted.join();
    const old = known.get(key);
    if (old !== undefined) return old;
    if (states.length >= MOST_STATES)
      throw new PatternError("the patterns together need too many states", "", 1);
    known.set(key, states.length);
    return states.push(sorted) - 1;
  };
  const spread = (position: number, into: Set<number>): void => {
    if (into.has(position)) return;
    into.add(position);
    const pattern = owner[position] as number;
    const offset = offsets[pattern] as number;
    for (const edge of networks[pattern]?.nodes[position - offset] ?? []) {
      if (edge.atom === null) spread(offset + edge.to, into);
    }
  };

  const first: number[] = [0];
  const edgeAtoms: number[] = [];
  const edgeTargets: number[] = [];
  const firstAccepted: number[] = [0];
  const accepted: number[] = [];
  const start = new Set<number>();
  networks.forEach((network, index) => spread((offsets[index] as number) + network.start, start));
  intern(start);
  for (let state = 0; state < states.length; state++) {
    const targets = new Map<number, Set<number>>();
    for (const position of states[state] as Int32Array) {
      const pattern = owner[position] as number;
      const offset = offsets[pattern] as number;
      const network = networks[pattern] as Network;
      if (position - offset === network.accept) accepted.push(pattern);
      for (const edge of network.nodes[position - offset] ?? []) {
        if (edge.atom === null) continue;
        let set = targets.get(edge.atom);
        if (!set) targets.set(edge.atom, (set = new Set()));
        spread(offset + edge.to, set);
      }
    }
    for (const [atom, set] of [...targets].sort(([a], [b]) => a - b)) {
      edgeAtoms.push(atom);
      edgeTargets.push(intern(set));
    }
    first.push(edgeAtoms.length);
    firstAccepted.push(accepted.length);
  }
  return {
    patterns,
    first: Int32Array.from(first),
    edgeAtoms: Int32Array.from(edgeAtoms),
    edgeTargets: Int32Array.from(edgeTargets),
    firstAccepted: Int32Array.from(firstAccepted),
    accepted: Int32Array.from(accepted),
    ...encodeTracksOf(networks),
    words: table.words,
    exact: table.exactWords,
    marks: table.marks,
    groups: table.groups,
    names: indexNames(lexicon),
    lexicon,
  };
}

function encodeTracksOf(networks: readonly Network[]): Pick<Automaton, "tracksOf" | "tracks"> {
  const starts: number[] = [];
  const code: number[] = [];
  for (const network of networks) {
    starts.push(code.length);
    for (const one of encodeTracks(network)) code.push(one);
  }
  return { tracksOf: Int32Array.from(starts), tracks: Int32Array.from(code) };
}

function networkOf(source: string, table: AtomTable, lexicon: Lexicon): Network {
  const network = buildNetwork(parsePattern(source), {
    ...table,
    group(name) {
      checkClass(name, source, lexicon);
      return table.group(name);
    },
  });
  if (network.nodes.length > MOST_NODES)
    throw new PatternError(
      `the pattern is too large (${network.nodes.length} steps, at most ${MOST_NODES})`,
      source,
      1,
    );
  return network;
}

function checkClass(name: string, source: string, lexicon: Lexicon): void {
  if (name.startsWith("<")) return;
  const column = source.indexOf(`{${name}}`) + 1;
  const [className = "", tag] = name.split(".");
  const terms = lexicon.get(className);
  if (!terms) throw new PatternError(`unknown class \`{${className}}\``, source, column);
  if (tag !== undefined && !terms.some((term) => term.tags.includes(tag))) {
    throw new PatternError(`no term of \`{${className}}\` has the tag \`${tag}\``, source, column);
  }
}

interface Table extends AtomTable {
  readonly words: Map<string, number>;
  readonly exactWords: Map<string, number>;
  readonly marks: Map<string, number>;
  readonly groups: Map<string, number>;
}

function atomTable(): Table {
  let next = FIRST_FREE;
  const words = new Map<string, number>();
  const exactWords = new Map<string, number>();
  const marks = new Map<string, number>();
  const groups = new Map<string, number>();
  const number = (map: Map<string, number>, key: string, size: number): number => {
    let atom = map.get(key);
    if (atom === undefined) {
      atom = next;
      next += size;
      map.set(key, atom);
    }
    return atom;
  };
  return {
    words,
    exactWords,
    marks,
    groups,
    word: (base) => number(words, base, 1),
    exact: (word) => number(exactWords, word, 1),
    mark: (mark) => number(marks, mark, 1),
    group: (name) => number(groups, name, 4),
  };
}
