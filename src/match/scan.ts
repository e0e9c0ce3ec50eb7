import type { Sequence } from "./annotate.ts";
import type { Automaton } from "./automaton.ts";

/** Runs one automaton over sequences; keeps its working memory between calls. */
export type Scan = (sequence: Sequence) => readonly number[];

/**
 * Prepares a scan: given a sequence, it answers which patterns (by index, ascending) match somewhere in it, in one pass
 * over the tokens. Its cost grows with the tokens, not with the number of patterns.
 */
export function prepareScan(automaton: Automaton): Scan {
  const { first, edgeAtoms, edgeTargets, firstAccepted, accepted } = automaton;
  const fromStart = new Map<number, number>();
  for (let edge = first[0] as number; edge < (first[1] as number); edge++)
    fromStart.set(edgeAtoms[edge] as number, edgeTargets[edge] as number);
  const stateSeen = new Uint32Array(first.length);
  const patternSeen = new Uint32Array(automaton.patterns.length);
  let stateStamp = 0;
  let patternStamp = 0;

  const target = (state: number, atom: number): number => {
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
  };

  return ({ atoms }) => {
    const matched: number[] = [];
    let active: number[] = [];
    patternStamp += 1;
    for (const options of atoms) {
      stateStamp += 1;
      const next: number[] = [];
      const enter = (state: number): void => {
        if (stateSeen[state] === stateStamp) return;
        stateSeen[state] = stateStamp;
        next.push(state);
        for (
          let at = firstAccepted[state] as number;
          at < (firstAccepted[state + 1] as number);
          at++
        ) {
          const pattern = accepted[at] as number;
          if (patternSeen[pattern] === patternStamp) continue;
          patternSeen[pattern] = patternStamp;
          matched.push(pattern);
        }
      };
      for (const atom of options) {
        const opened = fromStart.get(atom);
        if (opened !== undefined) enter(opened);
        for (const state of active) {
          const to = target(state, atom);
          if (to >= 0) enter(to);
        }
      }
      active = next;
    }
    return matched.sort((a, b) => a - b);
  };
}
