import type { Automaton } from "./automaton.ts";
import { FIRST_NODE, SIZE } from "./encode-tracks.ts";
import { prepareHasAtom, type Symbol } from "./symbols.ts";

/** Tells whether a match of a pattern may hold a token of a symbol at all. */
export type Passes = (pattern: number, symbol: Symbol) => boolean;

const YES = 1;
const NO = 2;

/** Prepares telling, and remembers what was asked; made for the few symbols of marks. */
export function preparePasses(automaton: Automaton): Passes {
  const { tracks, tracksOf } = automaton;
  const hasAtom = prepareHasAtom(automaton);
  const known = new Map<Symbol, Uint8Array>();
  return (pattern, symbol) => {
    let answers = known.get(symbol);
    if (!answers) known.set(symbol, (answers = new Uint8Array(tracksOf.length)));
    const answer = answers[pattern] || (takes(tracksOf[pattern] as number, symbol) ? YES : NO);
    answers[pattern] = answer;
    return answer === YES;
  };

  function takes(base: number, symbol: Symbol): boolean {
    const size = tracks[base + SIZE] as number;
    for (let node = tracks[base + FIRST_NODE] as number; node < size;) {
      const edges = base + node;
      const count = tracks[edges] as number;
      for (let edge = 1; edge < 2 * count; edge += 2) {
        if (hasAtom(symbol, tracks[edges + edge] as number)) return true;
      }
      node += 1 + 2 * count;
    }
    return false;
  }
}
