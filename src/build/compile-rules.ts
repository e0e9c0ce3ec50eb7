import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readRuleFiles } from "../run/read-rule-files.ts";
import { compileRuleset } from "../ruleset/compile-ruleset.ts";
import { readEqualityPatterns } from "./read-equality-patterns.ts";
import { packRuleset } from "../ruleset/pack-ruleset.ts";

/** Compiles `rules/` into `ruleset.json`, `ruleset-sources.json` and `ruleset.bin` in `outDir`, so that start-up parses no YAML. */
export async function compileRules(root: URL, outDir: URL): Promise<void> {
  const files = await readRuleFiles(fileURLToPath(new URL("rules/", root)));
  const { json, sources, tables } = packRuleset(
    compileRuleset(files, await readEqualityPatterns()),
  );
  await writeFile(new URL("ruleset.json", outDir), json);
  await writeFile(new URL("ruleset-sources.json", outDir), sources);
  await writeFile(new URL("ruleset.bin", outDir), new Uint8Array(tables.buffer));
}
