import type { Landmark } from "./landmarks.ts";
import { layRows } from "./rows.ts";
import type { Automaton } from "./automaton.ts";

/** More landmarks of a pattern than this are not looked for: looking costs more than the rest would rule out. */
const MOST = 2;

/** Longer leads are all the same. */
const ANY_LEAD = 1_000_000;

/** The tables of an automaton by which patterns are ruled out; see there. */
export type LandmarkTables = Pick<
  Automaton,
  | "firstLandmark"
  | "landmarks"
  | "firstCandidate"
  | "candidates"
  | "leads"
  | "firstOther"
  | "others"
>;

/**
 * Chooses for each pattern the rarest of its landmarks and tabulates them. `atoms` is how many atoms there are,
 * `weightOf` how often a text holds a landmark.
 */
export function chooseLandmarks(
  landmarksOf: readonly (readonly Landmark[])[],
  atoms: number,
  weightOf: (landmark: Landmark) => number,
): LandmarkTables {
  const numbers = new Map<string, number>();
  const byAtom: number[][] = Array.from({ length: atoms }, () => []);
  const candidates: number[][] = [];
  const numberOf = (own: readonly number[]): number => {
    const key = own.join();
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = numbers.size));
      for (const atom of own) byAtom[atom]?.push(number);
      candidates.push([]);
    }
    return number;
  };
  const leads = new Int32Array(landmarksOf.length);
  const others = landmarksOf.map((landmarks, pattern) => {
    const weighed = landmarks.map((landmark) => ({ landmark, weight: weightOf(landmark) }));
    weighed.sort((a, b) => a.weight - b.weight);
    const [rarest, ...rest] = weighed.slice(0, MOST).map(({ landmark }) => landmark);
    if (!rarest) return [];
    const number = numberOf(rarest.atoms);
    candidates[number]?.push(pattern);
    leads[pattern] = Math.min(rarest.lead, ANY_LEAD);
    return rest.map(({ atoms: own }) => numberOf(own)).filter((other) => other !== number);
  });
  const landmarkRows = layRows(byAtom);
  const candidateRows = layRows(candidates);
  const otherRows = layRows(others);
  return {
    firstLandmark: landmarkRows.first,
    landmarks: landmarkRows.all,
    firstCandidate: candidateRows.first,
    candidates: candidateRows.all,
    leads,
    firstOther: otherRows.first,
    others: otherRows.all,
  };
}
