import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { readmeBlock } from "./readme-blocks.ts";

/** A new folder with the site of the README, and with the built package as its dependency. */
export function smallSite(): string {
  const folder = mkdtempSync(join(tmpdir(), "claimlint-site-"));
  mkdirSync(join(folder, "site"));
  for (const name of ["site/index.html", "site/consent.md"]) {
    writeFileSync(join(folder, name), readmeBlock(name));
  }
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(inject("builtPackage"), join(folder, "node_modules/claimlint"));
  symlinkSync("../claimlint/dist/cli.js", join(folder, "node_modules/.bin/claimlint"));
  return folder;
}
