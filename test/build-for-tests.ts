import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TestProject } from "vitest/node";
import { bundle } from "../src/build/bundle.ts";
import { compileRules } from "../src/build/compile-rules.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of a package that was built for this run of the tests. */
    builtPackage: string;
  }
}

const root = new URL("../", import.meta.url);

/** Builds the package into a folder of its own, so that the tests see the code as it is now. */
export default async function buildForTests(project: TestProject): Promise<() => void> {
  const cache = fileURLToPath(new URL("node_modules/.cache/", root));
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "claimlint-"));
  const outDir = pathToFileURL(`${folder}/dist/`);
  await bundle(root, outDir);
  await compileRules(root, outDir);
  symlinkSync(fileURLToPath(new URL("rules", root)), join(folder, "rules"));
  symlinkSync(fileURLToPath(new URL("package.json", root)), join(folder, "package.json"));
  project.provide("builtPackage", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
