import { compareText } from "../match/compare-text.ts";
import type { Claim } from "../model.ts";
import { compareClaims } from "./compare-claims.ts";
import type { Pair } from "./pair.ts";

/** The strongest first: graver, better anchored, earlier. */
export function comparePairs(x: Pair, y: Pair): number {
  const grade = Number(x.grade === "tension") - Number(y.grade === "tension");
  if (grade !== 0) return grade;
  const [best, other] = [better(x), better(y)];
  return (
    compareClaims(worse(x), worse(y)) ||
    compareClaims(best, other) ||
    comparePlaces(x.a, y.a) ||
    comparePlaces(x.b, y.b)
  );
}

function better({ a, b }: Pair): Claim {
  return compareClaims(a, b) <= 0 ? a : b;
}

function worse({ a, b }: Pair): Claim {
  return compareClaims(a, b) <= 0 ? b : a;
}

/** By path, then by place in it. */
export function comparePlaces(a: Claim, b: Claim): number {
  return compareText(a.path, b.path) || a.location.offset - b.location.offset;
}
