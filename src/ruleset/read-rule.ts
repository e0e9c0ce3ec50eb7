import { basename } from "node:path";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import type { MatchTerms, Rule, RuleKind } from "./rule.ts";
import { type KindName, ruleSchema } from "./schema.ts";
import { spellOut, type WrittenPattern } from "./spell-out.ts";

/** A rule and the patterns that its file gives, each with the number of its terms. */
export interface ReadRule {
  readonly rule: Rule;
  readonly patterns: readonly (WrittenPattern & { readonly terms: number })[];
  readonly except: readonly WrittenPattern[];
  readonly file: YamlFile<unknown>;
}

/** Reads `<id>.yml`. Throws a `RulesetError`. */
export function readRule(path: string, text: string): ReadRule {
  const file = readYaml(path, text, ruleSchema);
  const { when, unless, words: _, match, kind, url, except, ...value } = file.value;
  if (value.id !== basename(path).replace(/\.ya?ml$/, ""))
    throw file.errorAt(["id"], "the id must be named like its file");
  if (match.length === 0 && kind === undefined)
    throw file.errorAt(["id"], "a rule needs `match` patterns or a `kind`");
  const spell = spellOut(file);
  const terms = new Map<string, { readonly number: number; readonly terms: MatchTerms }>();
  const patterns = match.map((one, index) => {
    const whole = typeof one === "string";
    const full: { pattern: string } & { [K in keyof MatchTerms]?: MatchTerms[K] | undefined } =
      whole ? { pattern: one } : one;
    const own = {
      severity: full.severity ?? value.severity,
      when: full.when ?? when,
      unless: full.unless ?? unless,
    };
    const key = JSON.stringify(own);
    const known = terms.get(key) ?? { number: terms.size, terms: own };
    terms.set(key, known);
    return {
      ...spell(full.pattern, ["match", index, ...(whole ? [] : ["pattern"])]),
      terms: known.number,
    };
  });
  const rule: Rule = {
    ...value,
    url: url ?? "",
    why: value.why.replace(/\s+/g, " "),
    kind: kindOf(kind),
    terms: [...terms.values()].map((one) => one.terms),
  };
  return {
    rule,
    patterns,
    except: except.map((one, index) => spell(one, ["except", index])),
    file,
  };
}

function kindOf(kind: ({ name: KindName } & Record<string, unknown>) | undefined): RuleKind | null {
  if (kind === undefined) return null;
  const { name, ...options } = kind;
  return { name, options };
}
