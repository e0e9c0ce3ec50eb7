import type { Aspect } from "../claims/aspect.ts";
import { UNNAMED } from "../claims/subject-ids.ts";
import type { Claim } from "../model.ts";

/**
 * Whether two claims of one page qualify each other or speak of different things, as a reader who has both before them
 * sees: sentences of one paragraph, unnamed things under different headings, lines of a list that are told by their objects.
 */
export function qualify(a: Claim, b: Claim, aspect: Pick<Aspect, "kind" | "same">): boolean {
  if (a.path !== b.path) return false;
  if (aspect.kind !== "scale" && a.within.at(-1) === b.within.at(-1)) return true;
  if (a.subject.id === UNNAMED && b.subject.id === UNNAMED && areParted(a, b)) return true;
  return aspect.same.includes("object") && a.context === "item" && b.context === "item";
}

/** Whether they stand under different headings, neither of them above the other's. */
function areParted(a: Claim, b: Claim): boolean {
  const [left, right] = [a.within.slice(0, -1), b.within.slice(0, -1)];
  return left.some((heading, at) => at < right.length && right[at] !== heading);
}
