import type { Aspect } from "../claims/aspect.ts";
import type { Claim } from "../model.ts";

const ASSERTIONS: ReadonlySet<Claim["context"]> = new Set(["assert", "answered-question", "item"]);

/** Whether a claim speaks for its page: it asserts, in its own words, something that was understood. */
export function admits(aspect: Aspect | undefined, claim: Claim): boolean {
  if (aspect === undefined || claim.value.kind === "unknown" || claim.attribution === "patient")
    return false;
  return ASSERTIONS.has(claim.context) || aspect.also.includes(claim.context);
}
