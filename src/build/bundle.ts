import { chmod, readdir, rm } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type InputOptions,
  type OutputOptions,
  type Plugin,
  rolldown,
  type RolldownOutput,
} from "rolldown";
import { writeLicenses } from "./write-licenses.ts";

/**
 * Bundles the command line and the library with all they import into `outDir`. The command line becomes one script, which
 * V8 compiles ahead; of the library, what it needs from the start stands in one file, whatever else in chunks that load
 * when they are first needed: start-up reads few files instead of hundreds. What an earlier build left there goes. The
 * licenses of all that is bundled are written beside it.
 */
export async function bundle(root: URL, outDir: URL): Promise<void> {
  const chunks = await bundleProgram(root, outDir);
  for (const entry of ["cli", "index", "run/lint-worker"])
    chunks.push(...(await bundleOne(entry, root, outDir)));
  await writeLicenses(
    chunks.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : [])),
    outDir,
  );
  const written = new Set(chunks.map(({ fileName }) => fileName));
  for (const name of await readdir(outDir)) {
    if (name.endsWith(".js") && !written.has(name)) await rm(new URL(name, outDir));
  }
  await chmod(new URL("cli.js", outDir), 0o755);
}

/** What all bundles have in common. */
const input = (root: URL): InputOptions => ({
  cwd: fileURLToPath(root),
  platform: "node",
  // What it gives to Node is CommonJS, which is slower to load than the modules that it has for the rest of the world.
  resolve: { alias: { yaml: fileURLToPath(new URL("node_modules/yaml/browser/index.js", root)) } },
});
const output = (outDir: URL): OutputOptions => ({
  dir: fileURLToPath(outDir),
  comments: false,
  // Names stay, for the traces of errors.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
});

/** What a bundle has become. */
type Written = RolldownOutput["output"][number][];

/** Bundles the command line into `program.cjs`. */
async function bundleProgram(root: URL, outDir: URL): Promise<Written> {
  const bundled = await rolldown({
    ...input(root),
    input: { program: "src/cli/program.ts" },
    plugins: [escapeUnicode],
  });
  const written = await bundled.write({
    ...output(outDir),
    format: "cjs",
    entryFileNames: "[name].cjs",
    codeSplitting: false,
  });
  await bundled.close();
  return written.output;
}

/** Code of ASCII alone is read, and held in memory, in half the bytes. */
const escapeUnicode: Plugin = {
  name: "escape-unicode",
  generateBundle(_, bundled) {
    for (const chunk of Object.values(bundled)) {
      if (chunk.type !== "chunk") continue;
      chunk.code = chunk.code.replace(
        /[^\0-\x7F]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    }
  },
};

/** Bundles `src/<entry>.ts`. */
async function bundleOne(entry: string, root: URL, outDir: URL): Promise<Written> {
  const needed = new Set<string>();
  const name = basename(entry);
  const bundled = await rolldown({
    ...input(root),
    input: { [name]: `src/${entry}.ts` },
    plugins: [collectNeeded(needed)],
  });
  const written = await bundled.write({
    ...output(outDir),
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    codeSplitting: { groups: [{ name: `${name}-core`, test: (id) => needed.has(id) }] },
  });
  await bundled.close();
  return written.output;
}

/** Collects the modules that an entry imports, or whose imports it imports, without those that it loads on demand. */
function collectNeeded(needed: Set<string>): Plugin {
  return {
    name: "collect-needed",
    buildEnd() {
      const add = (id: string): void => {
        if (needed.has(id)) return;
        needed.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported);
      };
      for (const id of this.getModuleIds()) {
        if (this.getModuleInfo(id)?.isEntry === true) add(id);
      }
    },
  };
}
