import type { Command } from "./invocation.ts";
import { lint } from "./lint.ts";

// Linting is what a run is for, so it stands in the first chunk; the others load when they are called.
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => lint,
  explain: async () => (await import("./explain.ts")).explain,
  rules: async () => (await import("./rules.ts")).rules,
  suppressions: async () => (await import("./suppressions.ts")).suppressions,
  claims: async () => (await import("./claims.ts")).claims,
  extract: async () => (await import("./extract.ts")).extract,
  reduce: async () => (await import("./reduce.ts")).reduce,
  contradictions: async () => (await import("./contradictions.ts")).contradictions,
  init: async () => (await import("./init.ts")).init,
  new: async () => (await import("./new.ts")).newRule,
  test: async () => (await import("./test.ts")).test,
  completions: async () => (await import("./completions.ts")).completions,
};

/** Loads the code of a command that stands in `commands`. */
export async function loadCommand(name: string): Promise<Command> {
  const load = loaders[name];
  if (load === undefined) throw new Error(`No code for the command ${name}`);
  return load();
}
