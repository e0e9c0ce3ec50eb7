import type { Claim } from "../model.ts";
import type { Entry, ValueEntry } from "./state.ts";

/** The version of the lines of a state. */
export const STATE_VERSION = 3;

/** A state's first line. `ruleset` tells which rules the claims were read with. */
export interface StateHeader {
  readonly claimlint: "state";
  readonly version: typeof STATE_VERSION;
  readonly ruleset: string;
}

/** Each further line of a state: an entry. */
export interface StateLine extends Omit<Entry, "values"> {
  readonly values: readonly SavedValue[];
}

/** A value of an entry, by the order of their keys. */
export interface SavedValue extends Pick<ValueEntry, "value" | "documents"> {
  readonly representatives: readonly SavedClaim[];
}

/** What of a representative its entry and value do not say already. */
export interface SavedClaim extends Omit<
  Claim,
  "subject" | "condition" | "facets" | "aspect" | "value"
> {
  readonly by: Claim["subject"]["by"];
  readonly noun: Claim["subject"]["noun"];
  readonly conditionBy: Claim["subject"]["by"] | null;
}
