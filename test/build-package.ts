import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

/** Builds the package into a new folder below `parent`, as it would be published; returns the folder. */
export async function buildPackage(root: URL, parent: string): Promise<string> {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "claimlint-"));
  const cwd = fileURLToPath(root);
  const builder = join(cwd, "node_modules/.cache", `build-${process.pid}.js`);
  await build({
    cwd,
    input: "src/build/build.ts",
    platform: "node",
    external: ["rolldown", "retext-equality"],
    output: { file: builder, codeSplitting: false },
  });
  mkdirSync(join(folder, "dist"));
  try {
    execFileSync(process.execPath, [builder, join(folder, "dist")], { cwd, stdio: "inherit" });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  } finally {
    rmSync(builder);
  }
  for (const name of ["rules", "package.json"]) symlinkSync(join(cwd, name), join(folder, name));
  return folder;
}
