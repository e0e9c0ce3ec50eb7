import type { Seen } from "../report/baseline.ts";
import type { LintOutcome } from "./lint-files.ts";

/** What a run had a look at. */
export function seenBy({ settled, compared }: LintOutcome): Seen {
  return { paths: new Set(settled.files.map(({ path }) => path)), compared };
}
