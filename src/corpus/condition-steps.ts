import type { Aspect } from "../claims/aspect.ts";
import { kinshipOf, type Parents } from "../claims/kinship.ts";

/** How many steps the conditions lower the grade; null where they are not comparable. */
export function conditionSteps(
  a: string | null,
  b: string | null,
  aspect: Aspect,
  parents: Parents,
): 0 | 1 | null {
  if (aspect.condition === "ignore" || a === b)
    return (aspect.condition === "exact" || aspect.condition === "named") && a === null ? null : 0;
  if (aspect.condition === "exact") return null;
  if (a === null || b === null) return aspect.condition === "named" ? null : 0;
  if (kinshipOf(a, b, parents) !== "ancestor") return null;
  return aspect.condition === "named" ? 0 : 1;
}
