import type { Landmark } from "./landmarks.ts";
import { layRows } from "./rows.ts";
import type { Automaton } from "./automaton.ts";

/** More landmarks of a pattern than this are not looked for: looking costs more than the rest would rule out. */
const MOST = 2;

/** The tables of an automaton by which patterns are ruled out; see there. */
export type LandmarkTables = Pick<
  Automaton,
  "firstLandmark" | "landmarks" | "firstCandidate" | "candidates" | "firstOther" | "others"
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
  const numberOf = (landmark: Landmark): number => {
    const key = landmark.join();
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = numbers.size));
      for (const atom of landmark) byAtom[atom]?.push(number);
      candidates.push([]);
    }
    return number;
  };
  const others = landmarksOf.map((landmarks, pattern) => {
    const weighed = landmarks.map((landmark) => ({ landmark, weight: weightOf(landmark) }));
    weighed.sort((a, b) => a.weight - b.weight);
    const chosen = weighed.slice(0, MOST).map(({ landmark }) => numberOf(landmark));
    const [rarest = 0, ...rest] = new Set(chosen);
    candidates[rarest]?.push(pattern);
    return rest;
  });
  const landmarkRows = layRows(byAtom);
  const candidateRows = layRows(candidates);
  const otherRows = layRows(others);
  return {
    firstLandmark: landmarkRows.first,
    landmarks: landmarkRows.all,
    firstCandidate: candidateRows.first,
    candidates: candidateRows.all,
    firstOther: otherRows.first,
    others: otherRows.all,
  };
}
