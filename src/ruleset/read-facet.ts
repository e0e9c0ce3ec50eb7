import { basename } from "node:path";
import type { FacetGroup } from "../claims/facet.ts";
import { facetSchema } from "./aspect-schema.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";

/** Reads `facets/<group>.yml`. Throws a `RulesetError`. */
export function readFacet(
  path: string,
  text: string,
): { readonly facet: FacetGroup; readonly file: YamlFile<unknown> } {
  const file = readYaml(path, text, facetSchema);
  if (file.value.group !== basename(path).replace(/\.ya?ml$/, ""))
    throw file.errorAt(["group"], "the group must be named like its file");
  return { facet: file.value, file };
}
