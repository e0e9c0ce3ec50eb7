import { bundle } from "./bundle.ts";
import { compileRules } from "./compile-rules.ts";

const root = new URL(`file://${process.cwd()}/`);
const outDir = new URL("dist/", root);
if (process.argv[2] === "generate") {
  const { writeGenerated } = await import("./generate.ts");
  await writeGenerated(root);
} else {
  await bundle(root, outDir);
  await compileRules(root, outDir);
}
