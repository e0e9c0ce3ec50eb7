import { readFileSync } from "node:fs";
import { unpackRuleset } from "../ruleset/pack-ruleset.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";

/** Loads a ruleset as it was packed into a folder; without one, that which ships with the package. */
export function loadRuleset(folder: string | URL = import.meta.url): Ruleset {
  const read = readFileSync(new URL("ruleset.bin", folder));
  // A file as long as this has memory of its own; a short one may lie anywhere in that of others.
  const bytes = read.byteOffset % 4 === 0 ? read : new Uint8Array(read);
  return unpackRuleset({
    json: readFileSync(new URL("ruleset.json", folder), "utf8"),
    tables: new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
    sources: () => readFileSync(new URL("ruleset-sources.json", folder), "utf8"),
  });
}
