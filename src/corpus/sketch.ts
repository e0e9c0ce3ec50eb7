/** How many hashes a sketch keeps: up to so many documents the count is exact, beyond it an estimate within some 12 %. */
const KEPT = 64;
const SPACE = 2 ** 32;

/**
 * Counts distinct documents in bounded space: the smallest hashes of their paths, ascending. Adding is idempotent and
 * merging commutative, so any sharding gives the same sketch.
 */
export type Sketch = number[];

/** Adds a path to the sketch in place. */
export function addToSketch(sketch: Sketch, hash: number): void {
  const last = sketch.length - 1;
  if (last >= 0 && sketch[last] === hash) return;
  if (sketch.length >= KEPT && hash > (sketch[last] as number)) return;
  let low = 0;
  let high = sketch.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sketch[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  if (sketch[low] === hash) return;
  sketch.splice(low, 0, hash);
  if (sketch.length > KEPT) sketch.pop();
}

/** The sketch of both sides' documents together. */
export function mergeSketches(a: Sketch, b: Sketch): Sketch {
  const merged: Sketch = [];
  let [i, j] = [0, 0];
  while (merged.length < KEPT && (i < a.length || j < b.length)) {
    const [left, right] = [a[i] ?? SPACE, b[j] ?? SPACE];
    merged.push(Math.min(left, right));
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return merged;
}

/**
 * The sketch without some documents. One that only estimates stays as it is, as long as any other of its documents is
 * left: without a few of its smallest hashes it would take thousands of documents for some sixty.
 */
export function withoutHashes(sketch: Sketch, hashes: ReadonlySet<number>): Sketch {
  const kept = sketch.filter((hash) => !hashes.has(hash));
  return sketch.length < KEPT || kept.length === 0 ? kept : sketch;
}

/** How many distinct documents the sketch has seen. */
export function countOf(sketch: Sketch): number {
  if (sketch.length < KEPT) return sketch.length;
  return Math.round(((KEPT - 1) * SPACE) / ((sketch[KEPT - 1] as number) + 1));
}

/** A 32-bit hash of a path (FNV-1a, then mixed). */
export function hashPath(path: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < path.length; index++)
    hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
