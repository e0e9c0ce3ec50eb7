import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readRuleFiles } from "../run/read-rule-files.ts";
import { compileRuleset } from "../ruleset/compile-ruleset.ts";
import { fillReadme } from "./fill-readme.ts";
import { readEqualityPatterns } from "./read-equality-patterns.ts";
import { ruleJsonSchema } from "./rule-json-schema.ts";
import { rulesReadme } from "./rules-readme.ts";

/** What is generated from the rules, by path below the root. */
export async function generate(root: URL): Promise<Readonly<Record<string, string>>> {
  const files = await readRuleFiles(fileURLToPath(new URL("rules/", root)));
  return {
    "rules/README.md": rulesReadme(compileRuleset(files, await readEqualityPatterns())),
    "rules/schema.json": `${JSON.stringify(ruleJsonSchema(), null, 2)}\n`,
  };
}

/** Writes them all, and runs the examples of the README with the package that was built. */
export async function writeGenerated(root: URL): Promise<void> {
  for (const [path, text] of Object.entries(await generate(root)))
    await writeFile(new URL(path, root), text);
  const readme = new URL("README.md", root);
  const path = (name: string): string => fileURLToPath(new URL(name, root));
  const filled = fillReadme(
    await readFile(readme, "utf8"),
    path("."),
    path("seeds"),
    path("node_modules/.cache"),
  );
  await writeFile(readme, filled);
}
