import { fileURLToPath } from "node:url";
import { readEqualityPatterns } from "../../src/build/read-equality-patterns.ts";
import { compileRuleset, type RuleFile } from "../../src/ruleset/compile-ruleset.ts";
import type { Ruleset } from "../../src/ruleset/ruleset.ts";
import { loadRuleset } from "../../src/run/load-ruleset.ts";
import { readRuleFiles } from "../../src/run/read-rule-files.ts";

/** The rules of the repository, with more of them if wanted, and the likeness that the last build has learned. */
export async function loadRules(root: URL, more: readonly RuleFile[] = []): Promise<Ruleset> {
  const files = await readRuleFiles(fileURLToPath(new URL("rules/", root)));
  const compiled = compileRuleset([...files, ...more], await readEqualityPatterns());
  return { ...compiled, likeness: loadRuleset(new URL("dist/", root)).likeness };
}
