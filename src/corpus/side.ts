import type { Claim } from "../model.ts";
import { compareClaims } from "./compare-claims.ts";
import { mergeSketches, type Sketch } from "./sketch.ts";
import type { ValueEntry } from "./state.ts";

/** Documents that say something, and claims of theirs. */
export interface Voices {
  documents: Sketch;
  readonly claims: Claim[];
}

/** One of the two values of a conflict: all documents that give it, under whatever keys, and the claims that are not wanted. */
export interface Side extends Voices {
  readonly wanted: Voices;
  readonly joined: Set<ValueEntry>;
}

/** A side that nobody has joined. */
export function emptySide(): Side {
  return { documents: [], claims: [], wanted: { documents: [], claims: [] }, joined: new Set() };
}

/** Adds a value under one key to `side` in place, and those of its claims that are `wanted`, if there are any. */
export function joinSide(side: Side, value: ValueEntry, wanted: ValueEntry | undefined): void {
  if (side.joined.has(value)) return;
  side.joined.add(value);
  side.documents = mergeSketches(side.documents, value.documents);
  if (wanted === undefined) {
    side.claims.push(...value.representatives);
    return;
  }
  side.wanted.documents = mergeSketches(side.wanted.documents, wanted.documents);
  side.wanted.claims.push(...wanted.representatives);
  const isWanted = (claim: Claim): boolean =>
    wanted.representatives.some((one) => compareClaims(one, claim) === 0);
  side.claims.push(...value.representatives.filter((claim) => !isWanted(claim)));
}
