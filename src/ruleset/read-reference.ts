import { readYaml } from "./read-yaml.ts";
import type { Reference } from "./reference.ts";
import { referenceSchema } from "./schema.ts";

/** Reads `references/<id>.yml`. Throws a `RulesetError`. */
export function readReference(path: string, text: string): Reference {
  const { id, title, jurisdiction, clauses, url, checked } = readYaml(
    path,
    text,
    referenceSchema,
  ).value;
  return {
    id,
    title,
    jurisdiction,
    url: url ?? null,
    checked:
      checked === undefined
        ? null
        : checked instanceof Date
          ? checked.toISOString().slice(0, 10)
          : String(checked),
    clauses: Object.fromEntries(
      Object.entries(clauses).map(([key, clause]) => [
        key,
        { text: clause.text, status: clause.status },
      ]),
    ),
  };
}
