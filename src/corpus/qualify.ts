import type { Aspect } from "../claims/aspect.ts";
import { CLINIC, UNNAMED } from "../claims/subject-ids.ts";
import type { Claim } from "../model.ts";

/**
 * Whether two claims of one page qualify each other or speak of different things, as a reader who has both before them
 * sees: where an aspect is compared between pages, any two; between paragraphs, those of one paragraph and of treatments by
 * two names; always unnamed things under different headings, and lines of a list that are told by their objects.
 */
export function qualify(a: Claim, b: Claim, aspect: Pick<Aspect, "between" | "same">): boolean {
  if (a.path !== b.path) return false;
  if (aspect.between === "pages") return true;
  if (aspect.between === "paragraphs" && (areTogether(a, b) || haveTwoNames(a, b))) return true;
  if (a.subject.id === UNNAMED && b.subject.id === UNNAMED && areParted(a, b)) return true;
  return aspect.same.includes("object") && a.context === "item" && b.context === "item";
}

function areTogether(a: Claim, b: Claim): boolean {
  return a.within.at(-1) === b.within.at(-1);
}

/** Such as a laser and a peel, or fillers and one of them, which a page that names both tells apart. */
function haveTwoNames({ subject: a }: Claim, { subject: b }: Claim): boolean {
  return a.id !== b.id && a.id !== CLINIC && b.id !== CLINIC;
}

/** Whether they stand under different headings, neither of them above the other's. */
function areParted(a: Claim, b: Claim): boolean {
  const [left, right] = [a.within.slice(0, -1), b.within.slice(0, -1)];
  return left.some((heading, at) => at < right.length && right[at] !== heading);
}
