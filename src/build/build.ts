import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.ts";
import { compileRules } from "./compile-rules.ts";

const root = pathToFileURL(`${process.cwd()}/`);
const outDir = new URL("dist/", root);
await bundle(root, outDir);
await compileRules(root, outDir);
