import { fileURLToPath } from "node:url";
import type { OwnWords, Settings } from "../config/config.ts";
import type { RuleFile } from "../ruleset/compile-ruleset.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import { loadRuleset } from "./load-ruleset.ts";
import { readRuleFiles } from "./read-rule-files.ts";
import { reasonOf } from "./reason-of.ts";
import { RunError } from "./run-error.ts";

/** Rulesets of own rules, by all that they were made of; more than this many are not kept. */
const known = new Map<string, Ruleset>();
const MOST_KNOWN = 8;
let shipped: Ruleset | null = null;

/**
 * The ruleset of a configuration: the one that ships with the package, or that one with rules and words of one's own.
 * Throws RulesetError where a rule is wrong, RunError where a folder of rules cannot be read.
 */
export async function rulesetFor({ rulesDirs, lexicon }: Settings): Promise<Ruleset> {
  const own: RuleFile[] = [];
  for (const folder of rulesDirs) own.push(...(await readPack(folder)));
  own.push(...wordFiles(lexicon));
  if (own.length === 0) return (shipped ??= loadRuleset());
  const name = JSON.stringify(own);
  let ruleset = known.get(name);
  if (ruleset === undefined) {
    const { keptRuleset } = await import("./kept-rulesets.ts");
    shipped ??= loadRuleset();
    ruleset = await keptRuleset(`${shipped.hash}\n${name}`, async () => compileWith(own));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, ruleset);
  }
  return ruleset;
}

/** Compiles the rules of the package with other files. Throws RulesetError. */
export async function compileWith(own: readonly RuleFile[]): Promise<Ruleset> {
  const { compileRuleset } = await import("../ruleset/compile-ruleset.ts");
  const files = await readRuleFiles(fileURLToPath(new URL("../rules", import.meta.url)));
  shipped ??= loadRuleset();
  const compiled = compileRuleset([...files, ...own], [], shipped.automaton);
  // Both are made when the package is built, and no pack changes them.
  return { ...compiled, equality: shipped.equality, likeness: shipped.likeness };
}

/** The files of a rule pack; their paths begin with that of its folder. Throws RunError. */
export async function readPack(folder: string): Promise<RuleFile[]> {
  try {
    const files = await readRuleFiles(folder);
    return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
  } catch (error) {
    throw new RunError(`Cannot read the folder of rules ${folder}: ${reasonOf(error)}`);
  }
}

/** One's own words, in the form of a file of the lexicon. */
function wordFiles(lexicon: Required<OwnWords>): RuleFile[] {
  const files: RuleFile[] = [];
  for (const [name, words] of Object.entries(lexicon)) {
    if (words.length === 0) continue;
    const terms = words.map((word) => ({ id: idOf(word), names: [word] }));
    const text = JSON.stringify({ class: name, summary: "Words of the configuration.", terms });
    files.push({ path: `configuration/lexicon/${name}.yml`, text });
  }
  return files;
}

function idOf(word: string): string {
  const id = word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return id === "" ? "own-word" : id;
}
