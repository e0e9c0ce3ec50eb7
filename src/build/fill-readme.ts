import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runReadme } from "./run-readme.ts";

/**
 * Runs the examples of a README with the package in the folder `built`, in a new folder below `parent` that holds the
 * seeds, and returns the README with their outputs.
 */
export function fillReadme(readme: string, built: string, seeds: string, parent: string): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "readme-"));
  const bin = join(folder, "node_modules/.bin");
  try {
    mkdirSync(bin, { recursive: true });
    symlinkSync(built, join(folder, "node_modules/claimlint"));
    symlinkSync("../claimlint/dist/cli.js", join(bin, "claimlint"));
    symlinkSync(seeds, join(folder, "seeds"));
    const { FORCE_COLOR: _, ...env } = process.env;
    const path = `${bin}${delimiter}${env["PATH"] ?? ""}`;
    return runReadme(readme, { folder, env: { ...env, PATH: path, NO_COLOR: "1" } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
