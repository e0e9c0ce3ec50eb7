import type { Automaton } from "./automaton.ts";
import { NODES } from "./encode-tracks.ts";
import { hasAtom, type Symbol } from "./symbols.ts";

/** Tells whether a match of a pattern may hold a token of a symbol at all. */
export type Passes = (pattern: number, symbol: Symbol) => boolean;

const YES = 1;
const NO = 2;

/** Prepares telling, and remembers what was asked; made for the few symbols of marks. */
export function preparePasses({ tracks, tracksOf }: Automaton): Passes {
  const known = new Map<Symbol, Uint8Array>();
  return (pattern, symbol) => {
    let answers = known.get(symbol);
    if (!answers) known.set(symbol, (answers = new Uint8Array(tracksOf.length)));
    const answer = answers[pattern] || (takes(tracksOf[pattern] as number, symbol) ? YES : NO);
    answers[pattern] = answer;
    return answer === YES;
  };

  function takes(base: number, symbol: Symbol): boolean {
    const nodes = tracks[base] as number;
    for (let node = 0; node < nodes; node++) {
      const edges = base + (tracks[base + NODES + node] as number);
      const end = edges + 2 * (tracks[edges] as number);
      for (let edge = edges + 1; edge < end; edge += 2) {
        if (hasAtom(symbol, tracks[edge] as number)) return true;
      }
    }
    return false;
  }
}
