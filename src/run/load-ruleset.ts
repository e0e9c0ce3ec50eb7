import { readFile } from "node:fs/promises";
import { unpackRuleset } from "../ruleset/pack-ruleset.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";

/** Loads the ruleset that ships with the package, as the build compiled it. */
export async function loadRuleset(): Promise<Ruleset> {
  const [json, tables] = await Promise.all([
    readFile(new URL("ruleset.json", import.meta.url), "utf8"),
    readFile(new URL("ruleset.bin", import.meta.url)),
  ]);
  const bytes = new Uint8Array(tables);
  return unpackRuleset({
    json,
    tables: new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
  });
}
