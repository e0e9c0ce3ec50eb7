import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packRuleset } from "../ruleset/pack-ruleset.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import { codeKey } from "./code-key.ts";
import { loadRuleset } from "./load-ruleset.ts";

/** More rulesets than this are not kept; those that were not asked for longest go. */
const MOST_KEPT = 8;

/**
 * A ruleset that was compiled before from the same sources, or else what `compile` makes, which is kept in the user's
 * cache folder for the next time. Compiling takes seconds, and an editor would pay them on each save.
 */
export async function keptRuleset(
  sources: string,
  compile: () => Promise<Ruleset>,
): Promise<Ruleset> {
  const folder = join(cacheFolder(), keyOf(sources));
  const kept = load(folder);
  if (kept !== null) return kept;
  const ruleset = await compile();
  try {
    keep(ruleset, folder);
  } catch {
    // There may be no place to keep it; then it is compiled again.
  }
  return ruleset;
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), ".cache"), "claimlint");
}

/** By the sources and by the code that compiles them. */
function keyOf(sources: string): string {
  return createHash("sha256").update(`${codeKey()}\n${sources}`).digest("hex").slice(0, 32);
}

function load(folder: string): Ruleset | null {
  try {
    if (readFileSync(join(folder, "check"), "utf8") !== checkOf(folder)) return null;
    const now = new Date();
    utimesSync(folder, now, now);
    return loadRuleset(pathToFileURL(`${folder}/`));
  } catch {
    return null;
  }
}

function keep(ruleset: Ruleset, folder: string): void {
  const draft = `${folder}.${process.pid}.tmp`;
  try {
    const { json, sources, tables } = packRuleset(ruleset);
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, "ruleset.json"), json);
    writeFileSync(join(draft, "ruleset-sources.json"), sources);
    writeFileSync(join(draft, "ruleset.bin"), new Uint8Array(tables.buffer));
    writeFileSync(join(draft, "check"), checkOf(draft));
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  prune(cacheFolder());
}

/** Hash of what is kept, so that a damaged file is noticed. */
function checkOf(folder: string): string {
  const hash = createHash("sha1");
  for (const name of ["ruleset.json", "ruleset-sources.json", "ruleset.bin"]) {
    hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}

function prune(folder: string): void {
  const kept = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, used: statSync(path).mtimeMs };
  });
  kept.sort((a, b) => b.used - a.used);
  for (const { path } of kept.slice(MOST_KEPT)) rmSync(path, { recursive: true, force: true });
}
