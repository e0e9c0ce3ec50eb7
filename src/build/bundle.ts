import { chmod } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles the command line and the library with all they import into `outDir`, in chunks that load when
 * they are first needed: one file to read at start-up instead of hundreds. Returns the bundled inputs,
 * relative to the root of the repository.
 */
export async function bundle(root: URL, outDir: URL): Promise<readonly string[]> {
  const result = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ["src/cli.ts", "src/index.ts"],
    outdir: fileURLToPath(outDir),
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // A bundled CommonJS package (yaml) asks for built-in modules by require.
    banner: {
      js: 'import { createRequire as createClaimlintRequire } from "node:module"; const require = createClaimlintRequire(import.meta.url);',
    },
    legalComments: "none",
    // What it gives to Node is CommonJS, which asks for `process` in a way that no ES module can answer.
    alias: { yaml: fileURLToPath(new URL("node_modules/yaml/browser/index.js", root)) },
    metafile: true,
    logLevel: "warning",
  });
  await chmod(new URL("cli.js", outDir), 0o755);
  return Object.keys(result.metafile.inputs);
}
