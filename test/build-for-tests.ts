import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { buildPackage } from "./build-package.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of a package that was built for this run of the tests. */
    builtPackage: string;
  }
}

const root = new URL("../", import.meta.url);

/** Builds the package into a folder of its own, so that the tests see the code as it is now. */
export default async function buildForTests(project: TestProject): Promise<() => void> {
  const folder = await buildPackage(root, fileURLToPath(new URL("node_modules/.cache", root)));
  project.provide("builtPackage", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
