import type { Contradiction, Place } from "../model.ts";

/** A contradiction with the indexes of its places. */
interface Packed extends Omit<Contradiction, "a" | "b"> {
  readonly a: number;
  readonly b: number;
}

/** Packs contradictions as JSON, each of their places once: a claim that many others contradict has one. */
export function packContradictions(contradictions: readonly Contradiction[]): string {
  const places = new Map<string, { readonly index: number; readonly place: Place }>();
  const indexOf = (place: Place): number => {
    const { path, offset, endOffset, value } = place;
    const key = JSON.stringify([path, offset, endOffset, value]);
    let known = places.get(key);
    if (!known) places.set(key, (known = { index: places.size, place }));
    return known.index;
  };
  const packed = contradictions.map((one): Packed => ({
    ...one,
    a: indexOf(one.a),
    b: indexOf(one.b),
  }));
  return JSON.stringify({ places: [...places.values()].map(({ place }) => place), packed });
}

/** The contradictions that were packed. */
export function unpackContradictions(json: string): Contradiction[] {
  const { places, packed } = JSON.parse(json) as {
    readonly places: readonly Place[];
    readonly packed: readonly Packed[];
  };
  return packed.map((one) => ({
    ...one,
    a: places[one.a] as Place,
    b: places[one.b] as Place,
  }));
}
