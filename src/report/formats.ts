import type { Format } from "./format.ts";

const loaders: Readonly<Record<string, () => Promise<Format>>> = {
  json: async () => (await import("./format/json.ts")).json,
  stylish: async () => (await import("./format/stylish.ts")).stylish,
  unix: async () => (await import("./format/unix.ts")).unix,
};

/** Names that `--format` takes, sorted. */
export const formatNames: readonly string[] = Object.keys(loaders).sort();

/** Loads one format, and only that one; null for a name that is not in `formatNames`. */
export async function loadFormat(name: string): Promise<Format | null> {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  return load === undefined ? null : load();
}
