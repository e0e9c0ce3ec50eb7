import { chmod, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles the command line and the library with all they import into `outDir`, in chunks that load when they are first
 * needed: a few files to read at start-up instead of hundreds. What an earlier build left there goes.
 */
export async function bundle(root: URL, outDir: URL): Promise<void> {
  const written = new Set<string>();
  // Each for itself: shared chunks would be cut where either of the two needs it, and start-up reads them all.
  for (const entry of ["src/cli.ts", "src/index.ts"]) {
    const { metafile } = await build({
      absWorkingDir: fileURLToPath(root),
      entryPoints: [entry],
      outdir: fileURLToPath(outDir),
      chunkNames: "[name]-[hash]",
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      legalComments: "none",
      // What it gives to Node is CommonJS, which asks for `process` in a way that no ES module can answer.
      alias: { yaml: fileURLToPath(new URL("node_modules/yaml/browser/index.js", root)) },
      metafile: true,
      logLevel: "warning",
    });
    for (const path of Object.keys(metafile.outputs)) written.add(path.split("/").at(-1) ?? "");
  }
  for (const name of await readdir(outDir)) {
    if (name.endsWith(".js") && !written.has(name)) await rm(new URL(name, outDir));
  }
  await chmod(new URL("cli.js", outDir), 0o755);
}
