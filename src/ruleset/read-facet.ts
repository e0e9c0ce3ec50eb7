import { basename } from "node:path";
import { facetSchema } from "./aspect-schema.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import type { WrittenPattern } from "./spell-out.ts";

/** A pattern that announces a facet, `group:name`; where the name is empty, the words that it reports are the name. */
export type FacetPattern = WrittenPattern & { readonly facet: string };

/** Reads the patterns of `facets/<group>.yml`. Throws a `RulesetError`. */
export function readFacet(
  path: string,
  text: string,
): { readonly patterns: readonly FacetPattern[]; readonly file: YamlFile<unknown> } {
  const file = readYaml(path, text, facetSchema);
  const { group, names, said } = file.value;
  if (group !== basename(path).replace(/\.ya?ml$/, ""))
    throw file.errorAt(["group"], "the group must be named like its file");
  const patternsOf = (
    name: string,
    sources: readonly string[],
    keys: readonly string[],
  ): FacetPattern[] =>
    sources.map((source, index) => ({
      source,
      written: source,
      keys: [...keys, index],
      facet: `${group}:${name}`,
    }));
  const named = Object.entries(names).flatMap(([name, sources]) =>
    patternsOf(name, sources, ["names", name]),
  );
  return { patterns: [...named, ...patternsOf("", said, ["said"])], file };
}
