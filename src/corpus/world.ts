import type { Aspect } from "../claims/aspect.ts";
import type { Parents } from "../claims/kinship.ts";
import type { State } from "./state.ts";

/** What the comparison knows besides the claims. */
export interface World {
  readonly aspects: ReadonlyMap<string, Aspect>;
  readonly parents: { readonly treatment: Parents; readonly condition: Parents };
  /** Documents that others must agree with: a consent form, a fee list. */
  readonly isReference: (path: string) => boolean;
  /** Only contradictions with one of these claims, which the compared state holds as well, are wanted; null wants all. */
  readonly wanted: State | null;
}
