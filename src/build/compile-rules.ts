import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readRuleFiles } from "../run/read-rule-files.ts";
import { compileRuleset } from "../ruleset/compile-ruleset.ts";
import { hashOf } from "../ruleset/hash-of.ts";
import { packRuleset } from "../ruleset/pack-ruleset.ts";
import { labelledTexts } from "./labelled-texts.ts";
import { learn } from "./learn.ts";
import { readEqualityPatterns } from "./read-equality-patterns.ts";

/**
 * Compiles `rules/` into `ruleset.json`, `ruleset-sources.json` and `ruleset.bin` in `outDir`, so that start-up parses no
 * YAML and learns nothing.
 */
export async function compileRules(root: URL, outDir: URL): Promise<void> {
  const files = await readRuleFiles(fileURLToPath(new URL("rules/", root)));
  const compiled = compileRuleset(files, await readEqualityPatterns());
  const texts = await labelledTexts(new URL("rules/likeness/", root), compiled.rules);
  const likeness = learn(texts, compiled);
  const hash = hashOf(`${compiled.hash}\0${likeness.claim.join()}\0${likeness.category.join()}`);
  const { json, sources, tables } = packRuleset({ ...compiled, hash, likeness });
  await writeFile(new URL("ruleset.json", outDir), json);
  await writeFile(new URL("ruleset-sources.json", outDir), sources);
  await writeFile(new URL("ruleset.bin", outDir), new Uint8Array(tables.buffer));
}
