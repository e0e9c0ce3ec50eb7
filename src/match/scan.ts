import type { Sequence } from "./annotate.ts";
import type { Automaton } from "./automaton.ts";

/** Answers which patterns (by index, ascending) may match in a sequence: all that do, and few that do not. */
export type Scan = (sequence: Sequence) => readonly number[];

/**
 * Prepares a scan, which rules out each pattern that lacks one of its landmarks. It looks only at the patterns whose
 * rarest landmark is there, so that the cost of the many others is nothing.
 */
export function prepareScan(automaton: Automaton): Scan {
  const { firstCandidate, candidates, firstOther, others } = automaton;
  /** By landmark: the scan that last came by it. */
  const passed = new Uint32Array(firstCandidate.length);
  let scan = 0;

  return ({ symbols }) => {
    scan += 1;
    const found: number[] = [];
    const here: number[] = [];
    for (const { landmarks } of symbols) {
      for (let at = 0; at < landmarks.length; at++) {
        const landmark = landmarks[at] as number;
        if (passed[landmark] === scan) continue;
        passed[landmark] = scan;
        here.push(landmark);
      }
    }
    for (const landmark of here) {
      const end = firstCandidate[landmark + 1] as number;
      for (let at = firstCandidate[landmark] as number; at < end; at++) {
        const pattern = candidates[at] as number;
        if (hasOthers(pattern)) found.push(pattern);
      }
    }
    return found.sort((a, b) => a - b);
  };

  function hasOthers(pattern: number): boolean {
    const end = firstOther[pattern + 1] as number;
    for (let at = firstOther[pattern] as number; at < end; at++)
      if (passed[others[at] as number] !== scan) return false;
    return true;
  }
}
