/** One regulation, a law or a code: `rules/references/<id>.yml`. */
export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly url: string | null;
  /** ISO date of the day it was last read. */
  readonly checked: string | null;
  readonly clauses: Readonly<Record<string, Clause>>;
}

/** A clause of a regulation, and how sure its wording is. */
interface Clause {
  readonly text: string;
  readonly status: "verified" | "secondary" | "unverified";
}
