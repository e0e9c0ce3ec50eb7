import { availableParallelism } from "node:os";

/** How many threads lint: this many, or as many as pay. */
export type Concurrency = number | "auto";

/** How a run is getting on: documents done and left, and the milliseconds that it has taken. */
export interface Pace {
  readonly done: number;
  readonly left: number;
  readonly elapsed: number;
}

/** Before this the pace is that of code that has yet to be compiled. */
const WARM = 250;
/** A thread takes about a fifth of a second to be of any use. */
const WORTHWHILE = 1000;
/** Each takes memory, and there is one main thread to take in all that they find. */
const MOST = 8;

/** How many threads should come to help now. */
export function helpersWanted(concurrency: Concurrency, { done, left, elapsed }: Pace): number {
  if (concurrency !== "auto") return Math.min(concurrency - 1, left - 1, MOST * MOST);
  if (elapsed < WARM || done === 0) return 0;
  const remaining = (elapsed / done) * left;
  const pays = Math.floor(remaining / WORTHWHILE);
  return Math.min(pays, availableParallelism() - 1, MOST - 1);
}
