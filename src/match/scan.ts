import type { Sequence } from "./annotate.ts";
import type { Automaton } from "./automaton.ts";

/** A pattern that may match, and between which positions before symbols (both inclusive) its matches begin. */
export interface Candidate {
  readonly pattern: number;
  readonly first: number;
  readonly last: number;
}

/** Answers which patterns may match in a sequence, in their order: all that do, and few that do not. */
export type Scan = (sequence: Sequence) => readonly Candidate[];

const FIRST = 1;
const LAST = 2;
/** A power of two, so that what belongs together lies together. */
const PER_LANDMARK = 4;

/**
 * Prepares a scan, which rules out each pattern that lacks one of its landmarks. It looks only at the patterns whose
 * rarest landmark is there, so that the cost of the many others is nothing.
 */
export function prepareScan(automaton: Automaton): Scan {
  const { firstCandidate, candidates, leads, firstOther, others } = automaton;
  /** For each landmark side by side: the scan that last came by it, and where it did first and last. */
  const passed = new Uint32Array(PER_LANDMARK * firstCandidate.length);
  let scan = 0;

  return ({ symbols }) => {
    scan += 1;
    const here: number[] = [];
    for (let position = 0; position < symbols.length; position++) {
      const { landmarks } = symbols[position] as Sequence["symbols"][number];
      for (let at = 0; at < landmarks.length; at++) {
        const landmark = landmarks[at] as number;
        const place = PER_LANDMARK * landmark;
        passed[place + LAST] = position;
        if (passed[place] === scan) continue;
        passed[place] = scan;
        passed[place + FIRST] = position;
        here.push(landmark);
      }
    }
    const found: Candidate[] = [];
    for (const landmark of here) {
      const end = firstCandidate[landmark + 1] as number;
      for (let at = firstCandidate[landmark] as number; at < end; at++) {
        const pattern = candidates[at] as number;
        if (!hasOthers(pattern)) continue;
        const place = PER_LANDMARK * landmark;
        const first = Math.max(0, (passed[place + FIRST] as number) - (leads[pattern] as number));
        found.push({ pattern, first, last: passed[place + LAST] as number });
      }
    }
    return found.sort((a, b) => a.pattern - b.pattern);
  };

  function hasOthers(pattern: number): boolean {
    const end = firstOther[pattern + 1] as number;
    for (let at = firstOther[pattern] as number; at < end; at++)
      if (passed[PER_LANDMARK * (others[at] as number)] !== scan) return false;
    return true;
  }
}
