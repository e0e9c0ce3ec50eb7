import type { Automaton } from "./automaton.ts";
import { SIZE } from "./encode-tracks.ts";
import type { Landmark } from "./landmarks.ts";
import { widened } from "./narrowest.ts";
import { countOf, holdersOf } from "./rows.ts";

/** What an automaton was compiled to for one pattern. */
export interface KnownPattern {
  readonly tracks: Int32Array;
  /** The two rarest, if there are two, in their order. */
  readonly landmarks: readonly Landmark[];
}

/** The patterns of an automaton by how they are written, so that another one with the same atoms need not compile them. */
export function knownPatterns(automaton: Automaton): (source: string) => KnownPattern | null {
  const { patterns, tracksOf, firstLed, led, leads, sets } = automaton;
  const tracks = widened(automaton.tracks, -countOf(sets));
  const { firstSecond, seconds, secondOf } = automaton;
  const placeOf = new Map(patterns.map((source, place) => [source, place]));
  const rarest = holdersOf({ first: firstLed, all: led }, patterns.length);
  const others = holdersOf({ first: firstSecond, all: seconds }, (countOf(secondOf) + 1) >> 1);
  return (source) => {
    const place = placeOf.get(source);
    if (place === undefined) return null;
    const from = tracksOf[place] as number;
    const landmarks: Landmark[] = [];
    const atoms = rarest[place] as number[];
    if (atoms.length > 0) landmarks.push({ atoms, lead: leads[place] as number });
    const second = secondOf[place] as number;
    const other = others[second >> 1];
    if (other !== undefined) {
      // How many tokens come before it was not kept.
      const landmark = { atoms: other, lead: Number.POSITIVE_INFINITY };
      if (second & 1) landmarks.push(landmark);
      else landmarks.unshift(landmark);
    }
    return { tracks: tracks.subarray(from, from + (tracks[from + SIZE] as number)), landmarks };
  };
}
