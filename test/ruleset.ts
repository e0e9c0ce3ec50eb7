import { fileURLToPath } from "node:url";
import { readEqualityPatterns } from "../src/build/read-equality-patterns.ts";
import { compileRuleset } from "../src/ruleset/compile-ruleset.ts";
import type { Ruleset } from "../src/ruleset/ruleset.ts";
import { readRuleFiles } from "../src/run/read-rule-files.ts";

/** The repository's own rules, compiled from their YAML. */
export const ruleset: Ruleset = compileRuleset(
  await readRuleFiles(fileURLToPath(new URL("../rules/", import.meta.url))),
  await readEqualityPatterns(),
);
