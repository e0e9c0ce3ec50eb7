import type { Read } from "./read.ts";

/** A frequency: `lo` to `hi` of `unit` for each `per`. */
export function frequency(
  lo: number,
  hi: number,
  unit: string,
  per: string,
  from: number,
  to: number,
): Read {
  return { kind: "frequency", lo, hi, unit, per, approximate: false, from, to };
}
