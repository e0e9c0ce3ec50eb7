import type { Automaton } from "./automaton.ts";
import type { Landmark } from "./landmarks.ts";
import { layRows } from "./rows.ts";

/** Longer leads are all the same. */
const ANY_LEAD = 1_000_000;

/** The tables of an automaton by which patterns are ruled out; see there. */
export type LandmarkTables = Pick<
  Automaton,
  "firstLed" | "led" | "leads" | "firstSecond" | "seconds" | "secondOf"
>;

/**
 * Chooses for each pattern the two rarest of its landmarks, given in their order, and tabulates them; to look for more
 * costs more than they would rule out. `weightOf` tells how often a text holds a landmark.
 */
export function chooseLandmarks(
  landmarksOf: readonly (readonly Landmark[])[],
  atoms: number,
  weightOf: (landmark: Landmark) => number,
): LandmarkTables {
  const led: number[][] = Array.from({ length: atoms }, () => []);
  const seconds: number[][] = Array.from({ length: atoms }, () => []);
  const numbers = new Map<string, number>();
  const leads = new Int32Array(landmarksOf.length);
  const secondOf = new Int32Array(landmarksOf.length).fill(-1);
  landmarksOf.forEach((landmarks, pattern) => {
    const [rarest, other] = [...landmarks].sort((a, b) => weightOf(a) - weightOf(b));
    if (!rarest) return;
    for (const atom of rarest.atoms) led[atom]?.push(pattern);
    leads[pattern] = Math.min(rarest.lead, ANY_LEAD);
    const key = other?.atoms.join() ?? "";
    if (!other || key === rarest.atoms.join()) return;
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = numbers.size));
      for (const atom of other.atoms) seconds[atom]?.push(number);
    }
    const comesAfter = landmarks.indexOf(other) > landmarks.indexOf(rarest);
    secondOf[pattern] = 2 * number + (comesAfter ? 1 : 0);
  });
  const ledRows = layRows(led);
  const secondRows = layRows(seconds);
  return {
    firstLed: ledRows.first,
    led: ledRows.all,
    leads,
    firstSecond: secondRows.first,
    seconds: secondRows.all,
    secondOf,
  };
}
