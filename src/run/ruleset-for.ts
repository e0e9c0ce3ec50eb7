import { fileURLToPath } from "node:url";
import type { OwnWords, Settings } from "../config/config.ts";
import type { RuleFile } from "../ruleset/compile-ruleset.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import { loadRuleset } from "./load-ruleset.ts";
import { readRuleFiles } from "./read-rule-files.ts";
import { reasonOf } from "./reason-of.ts";
import { RunError } from "./run-error.ts";

const known = new Map<string, Ruleset | Promise<Ruleset>>();

/**
 * The ruleset of a configuration: the one that ships with the package, or that one with rules and words of one's own.
 * Throws RulesetError where a rule is wrong, RunError where a folder of rules cannot be read.
 */
export async function rulesetFor({ rulesDirs, lexicon }: Settings): Promise<Ruleset> {
  const name = JSON.stringify([rulesDirs, lexicon]);
  let ruleset = known.get(name);
  if (ruleset === undefined) {
    const own = rulesDirs.length > 0 || Object.values(lexicon).some((words) => words.length > 0);
    ruleset = own ? compileWith(rulesDirs, lexicon) : Promise.resolve(loadRuleset());
    known.set(name, ruleset);
  }
  return ruleset;
}

/** Compiles the rules of the package with those of other folders and with more words of some classes. */
export async function compileWith(
  rulesDirs: readonly string[],
  lexicon: Required<OwnWords>,
): Promise<Ruleset> {
  const { compileRuleset } = await import("../ruleset/compile-ruleset.ts");
  const shipped = await readRuleFiles(fileURLToPath(new URL("../rules", import.meta.url)));
  const own: RuleFile[] = [];
  for (const folder of rulesDirs) own.push(...(await readPack(folder)));
  const compiled = compileRuleset([...shipped, ...own, ...wordFiles(lexicon)]);
  // The phrases of retext-equality are read when the package is built, and no pack changes them.
  return { ...compiled, equality: loadRuleset().equality };
}

/** The files of a rule pack; their paths begin with that of its folder. Throws RunError. */
export async function readPack(folder: string): Promise<RuleFile[]> {
  try {
    const files = await readRuleFiles(folder);
    return files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
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
