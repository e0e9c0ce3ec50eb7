import type { Aspect } from "../claims/aspect.ts";
import { CLINIC, UNNAMED } from "../claims/subject-ids.ts";
import type { Claim } from "../model.ts";

/**
 * Whether of two claims in conflict one may be an exception to the other: what holds of a treatment, to what holds of the
 * clinic; facts of one page, whose writer knew both; and amounts of one kind of a treatment, to those of another.
 */
export function mayBeException(a: Claim, b: Claim, { kind }: Pick<Aspect, "kind">): boolean {
  const isFact = kind === "classes" || kind === "quantity";
  if (a.path === b.path && isFact) return true;
  const [one, other] = [a.subject.id, b.subject.id];
  if (one === other || one === UNNAMED || other === UNNAMED) return false;
  return one === CLINIC || other === CLINIC || kind === "quantity";
}
