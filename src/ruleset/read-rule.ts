import { basename } from "node:path";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import type { Rule, RuleKind } from "./rule.ts";
import { ruleSchema } from "./schema.ts";

/** Reads `<id>.yml`. Throws a `RulesetError`. */
export function readRule(
  path: string,
  text: string,
): { readonly rule: Rule; readonly file: YamlFile<unknown> } {
  const file = readYaml(path, text, ruleSchema);
  const { when, unless, match, kind, url, ...value } = file.value;
  if (value.id !== basename(path).replace(/\.ya?ml$/, ""))
    throw file.errorAt(["id"], "the id must be named like its file");
  if (match.length === 0 && kind === undefined)
    throw file.errorAt(["id"], "a rule needs `match` patterns or a `kind`");
  const rule: Rule = {
    ...value,
    url: url ?? `https://github.com/claimlint/claimlint/blob/main/rules/README.md#${value.id}`,
    kind: kindOf(kind),
    match: match.map((one) =>
      typeof one === "string"
        ? { pattern: one, severity: value.severity, when, unless }
        : {
            pattern: one.pattern,
            severity: one.severity ?? value.severity,
            when: one.when ?? when,
            unless: one.unless ?? unless,
          },
    ),
  };
  return { rule, file };
}

function kindOf(
  kind: string | ({ name: string } & Record<string, unknown>) | undefined,
): RuleKind | null {
  if (kind === undefined) return null;
  if (typeof kind === "string") return { name: kind, options: {} };
  const { name, ...options } = kind;
  return { name, options };
}
