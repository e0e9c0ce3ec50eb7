import type { ContextCues } from "../context/cues.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import { contextSchema } from "./schema.ts";

/** Reads `context/<id>.yml`. Throws a `RulesetError`. */
export function readContext(
  path: string,
  text: string,
): { readonly context: ContextCues; readonly file: YamlFile<unknown> } {
  const file = readYaml(path, text, contextSchema);
  const { id, summary, reach, cues, except } = file.value;
  return {
    context: {
      id,
      summary,
      except,
      cues: cues.map((cue) => (typeof cue === "string" ? { pattern: cue, reach } : cue)),
    },
    file,
  };
}
