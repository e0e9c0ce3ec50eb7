import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.ts";
import { compileProgram } from "./compile-program.ts";
import { compileRules } from "./compile-rules.ts";
import { configJsonSchema } from "./config-json-schema.ts";

// `build [generate | <folder to build into>]`, run in the root of the repository.
const root = pathToFileURL(`${process.cwd()}/`);
const [what = "dist"] = process.argv.slice(2);
if (what === "generate") {
  const { writeGenerated } = await import("./generate.ts");
  await writeGenerated(root);
} else {
  const outDir = new URL(`${pathToFileURL(what).href}/`);
  await bundle(root, outDir);
  await compileRules(root, outDir);
  await compileProgram(root, outDir);
  await writeFile(new URL("config.schema.json", outDir), configJsonSchema());
}
