import type { Command } from "./invocation.ts";
import { lint } from "./lint.ts";

// Linting is what a run is for, so it stands in the first chunk; the others load when they are called.
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => lint,
};

/** Loads the code of a command that stands in `commands`. */
export async function loadCommand(name: string): Promise<Command> {
  const load = loaders[name];
  if (load === undefined) throw new Error(`No code for the command ${name}`);
  return load();
}
