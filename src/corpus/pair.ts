import type { Aspect } from "../claims/aspect.ts";
import type { Claim, Severity } from "../model.ts";

/** A value on more documents than this is reported once, not once a document. */
export const FEW = 8;

/** Two claims that cannot both stand. */
export interface Pair {
  readonly aspect: Aspect;
  /** Where the diagnostic is anchored. */
  readonly a: Claim;
  readonly b: Claim;
  readonly grade: "contradiction" | "tension";
  readonly severity: Severity;
  readonly subject: string;
  readonly condition: string | null;
  /** Documents that say what `a` and `b` say. */
  readonly documents: readonly [number, number];
}
