import { basename } from "node:path";
import type { Term } from "../match/lexicon.ts";
import { readYaml } from "./read-yaml.ts";
import { lexiconSchema } from "./schema.ts";

/** Reads `lexicon/<class>.yml`; a bare term is its own id and name. Throws a `RulesetError`. */
export function readLexicon(
  path: string,
  text: string,
): { readonly name: string; readonly terms: readonly Term[] } {
  const file = readYaml(path, text, lexiconSchema);
  if (file.value.class !== basename(path).replace(/\.ya?ml$/, ""))
    throw file.errorAt(["class"], "the class must be named like its file");
  const terms = file.value.terms.map((term): Term => {
    if (typeof term === "string")
      return { id: term.replaceAll(" ", "-"), names: [term], parent: null, tags: [] };
    return {
      id: term.id,
      names: term.names ?? [term.id.replaceAll("-", " ")],
      parent: term.parent ?? null,
      tags: term.tags,
    };
  });
  return { name: file.value.class, terms };
}
