import type { Token } from "../match/tokenize.ts";
import { quantitiesIn } from "./token-views.ts";

/** The one year or decade that a sentence names, by its first year: what was so then may have changed; else null. */
export function yearOf(tokens: readonly Token[]): number | null {
  const years = new Set(
    quantitiesIn(tokens)
      .filter(({ kind }) => kind === "year")
      .map(({ lo }) => lo),
  );
  const [year] = years;
  return year === undefined || years.size > 1 ? null : year;
}
