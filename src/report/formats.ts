import type { Format } from "./format.ts";

const loaders: Readonly<Record<string, () => Promise<Format>>> = {
  checkstyle: async () => (await import("./format/checkstyle.ts")).checkstyle,
  compact: async () => (await import("./format/compact.ts")).compact,
  csv: async () => (await import("./format/csv.ts")).csv,
  github: async () => (await import("./format/github.ts")).github,
  gitlab: async () => (await import("./format/gitlab.ts")).gitlab,
  json: async () => (await import("./format/json.ts")).json,
  junit: async () => (await import("./format/junit.ts")).junit,
  markdown: async () => (await import("./format/markdown.ts")).markdown,
  ndjson: async () => (await import("./format/ndjson.ts")).ndjson,
  rdjson: async () => (await import("./format/rdjson.ts")).rdjson,
  sarif: async () => (await import("./format/sarif.ts")).sarif,
  stylish: async () => (await import("./format/stylish.ts")).stylish,
  tap: async () => (await import("./format/tap.ts")).tap,
  unix: async () => (await import("./format/unix.ts")).unix,
};

/** Names that `--format` takes, sorted. */
export const formatNames: readonly string[] = Object.keys(loaders);

/** Loads one format, and only that one; null for a name that is not in `formatNames`. */
export async function loadFormat(name: string): Promise<Format | null> {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  return load === undefined ? null : load();
}
