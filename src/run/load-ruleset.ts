import { readFileSync } from "node:fs";
import { unpackRuleset } from "../ruleset/pack-ruleset.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";

/** Loads the ruleset that ships with the package, as the build compiled it. */
export function loadRuleset(): Ruleset {
  const bytes = new Uint8Array(readFileSync(new URL("ruleset.bin", import.meta.url)));
  return unpackRuleset({
    json: readFileSync(new URL("ruleset.json", import.meta.url), "utf8"),
    tables: new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
    sources: () => readFileSync(new URL("ruleset-sources.json", import.meta.url), "utf8"),
  });
}
