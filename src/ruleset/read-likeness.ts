import { basename } from "node:path";
import { likenessSchema } from "./schema.ts";
import { readYaml } from "./read-yaml.ts";

/** Labelled texts of one category: what claims of it sound like, and honest copy that uses their words. */
export interface LikenessExamples {
  /** The id of a rule; `null` where the file holds honest copy only. */
  readonly category: string | null;
  readonly claims: readonly string[];
  readonly honest: readonly string[];
}

/** Reads `likeness/<rule>.yml`. Throws a `RulesetError`. */
export function readLikeness(
  path: string,
  text: string,
  rules: ReadonlySet<string>,
): LikenessExamples {
  const file = readYaml(path, text, likenessSchema);
  const { claims, honest } = file.value;
  const name = basename(path).replace(/\.ya?ml$/, "");
  if (claims.length > 0 && !rules.has(name))
    throw file.errorAt(
      ["claims"],
      `the file must be named like the rule that its claims break, not \`${name}\``,
    );
  return { category: claims.length > 0 ? name : null, claims, honest };
}
