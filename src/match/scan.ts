import type { Sequence } from "./annotate.ts";
import type { Automaton } from "./automaton.ts";
import type { Symbol } from "./symbols.ts";

/** Answers which patterns (by index, ascending) match somewhere in a sequence. */
export type Scan = (sequence: Sequence) => readonly number[];

/** The states that the automaton is in at once, and where each symbol has been seen to lead. */
interface Stand {
  readonly states: readonly number[];
  /** Patterns that end here. */
  readonly accepted: readonly number[];
  readonly next: Map<number, Stand>;
}

/** How many steps are remembered before the memory starts anew: some tens of megabytes. */
const MOST_STEPS = 300_000;

/** Fewer tokens than this are scanned without remembering, which costs more than it spares on a short text. */
const SHORT = 20_000;

/**
 * Prepares a scan in one pass over the tokens, whose symbols must all come from one vocabulary. In a long run every set
 * of states that comes up, and every step between two, is remembered, so that the patterns become a deterministic
 * automaton as copy is read: the cost grows with the tokens, not with the number of patterns (cf. Cox, "Regular
 * Expression Matching Can Be Simple And Fast", 2007).
 */
export function prepareScan(automaton: Automaton, short: number = SHORT): Scan {
  const { first, edgeAtoms, edgeTargets, firstAccepted, accepted } = automaton;
  const patternSeen = new Uint32Array(automaton.tracksOf.length);
  let patternStamp = 0;
  const stateSeen = new Uint32Array(first.length);
  let stateStamp = 0;
  let scanned = 0;
  let steps = 0;
  let stands = new Map<string, Stand>();
  let nowhere = standOf([]);

  function standOf(states: readonly number[]): Stand {
    const key = states.join();
    const known = stands.get(key);
    if (known) return known;
    const ended = new Set<number>();
    for (const state of states) {
      for (let at = firstAccepted[state] as number; at < (firstAccepted[state + 1] as number); at++)
        ended.add(accepted[at] as number);
    }
    const stand: Stand = { states, accepted: [...ended], next: new Map() };
    stands.set(key, stand);
    return stand;
  }

  function step(from: Stand, symbol: Symbol): Stand {
    const reached = new Set<number>();
    for (const atom of symbol.atoms) {
      const opened = target(0, atom);
      if (opened >= 0) reached.add(opened);
      for (const state of from.states) {
        const to = target(state, atom);
        if (to >= 0) reached.add(to);
      }
    }
    return standOf([...reached].sort((a, b) => a - b));
  }

  function target(state: number, atom: number): number {
    let low = first[state] as number;
    let high = (first[state + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = edgeAtoms[middle] as number;
      if (found === atom) return edgeTargets[middle] as number;
      if (found < atom) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  return ({ symbols }) => {
    const matched: number[] = [];
    patternStamp += 1;
    scanned += symbols.length;
    if (scanned > short) scanRemembering(symbols, matched);
    else scanPlainly(symbols, matched);
    return matched.sort((a, b) => a - b);
  };

  function scanRemembering(symbols: readonly Symbol[], matched: number[]): void {
    if (steps > MOST_STEPS) {
      steps = 0;
      stands = new Map();
      nowhere = standOf([]);
    }
    let stand = nowhere;
    for (const symbol of symbols) {
      let next = stand.next.get(symbol.id);
      if (!next) {
        stand.next.set(symbol.id, (next = step(stand, symbol)));
        steps += 1;
      }
      stand = next;
      for (const pattern of stand.accepted) note(pattern, matched);
    }
  }

  function scanPlainly(symbols: readonly Symbol[], matched: number[]): void {
    let states: number[] = [];
    for (const { atoms } of symbols) {
      const next: number[] = [];
      stateStamp += 1;
      for (const atom of atoms) {
        reach(target(0, atom), next, matched);
        for (const state of states) reach(target(state, atom), next, matched);
      }
      states = next;
    }
  }

  function reach(state: number, states: number[], matched: number[]): void {
    if (state < 0 || stateSeen[state] === stateStamp) return;
    stateSeen[state] = stateStamp;
    states.push(state);
    for (let at = firstAccepted[state] as number; at < (firstAccepted[state + 1] as number); at++)
      note(accepted[at] as number, matched);
  }

  function note(pattern: number, matched: number[]): void {
    if (patternSeen[pattern] === patternStamp) return;
    patternSeen[pattern] = patternStamp;
    matched.push(pattern);
  }
}
