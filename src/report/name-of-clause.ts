import type { Reference } from "../ruleset/reference.ts";

/** `uk-cap-12#12.7` in words: the title of the regulation and the clause; the id itself if the regulation is unknown. */
export function nameOfClause(clause: string, references: ReadonlyMap<string, Reference>): string {
  const [id = "", ...rest] = clause.split("#");
  const title = references.get(id)?.title;
  if (title === undefined) return clause;
  return [title, ...rest].join(", ");
}
