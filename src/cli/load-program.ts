import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type { main, runHere } from "./program.ts";

/** The command line as it was loaded, and the script it stands in. */
export interface LoadedProgram {
  readonly program: { readonly main: typeof main; readonly runHere: typeof runHere };
  readonly script: Script;
}

/**
 * Loads `program.cjs` from a folder, with what V8 made of it when the package was built (`program.cache`) if that fits
 * this Node: most of a short run would go into compiling. Without it the program runs all the same.
 */
export function loadProgram(folder: URL): LoadedProgram {
  const filename = fileURLToPath(new URL("program.cjs", folder));
  // It is bundled as ASCII.
  const code = readFileSync(filename, "latin1");
  const cachedData = readCache(new URL("program.cache", folder));
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${code}\n})`,
    {
      filename,
      ...(cachedData && { cachedData }),
    },
  );
  const run = script.runInThisContext() as (...scope: unknown[]) => void;
  const module = { exports: {} };
  run(module.exports, requireLate(createRequire(filename)), module, filename, dirname(filename));
  return { program: module.exports as LoadedProgram["program"], script };
}

/** Modules of Node that not every run needs. */
const RARE = new Set([
  "node:child_process",
  "node:crypto",
  "node:os",
  "node:readline/promises",
  "node:timers/promises",
  "node:worker_threads",
]);

/** Loads a rare module when something of it is first asked for. */
function requireLate(require: NodeJS.Require): (id: string) => unknown {
  return (id) => {
    if (!RARE.has(id)) return require(id);
    const get = (_: object, name: string): unknown =>
      (require(id) as Record<string, unknown>)[name];
    return new Proxy({}, { get });
  };
}

function readCache(file: URL): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
