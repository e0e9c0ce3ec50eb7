import { posix } from "node:path";
import { checkRules, isKnown, unknownRule } from "../config/check-rules.ts";
import type { Config, FileSettings, Settings } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { findConfig } from "../config/find.ts";
import { defaultSettings, loadSettings } from "../config/load.ts";
import { resolver } from "../config/resolve.ts";
import { createLinter, type Linter } from "../lint/create-linter.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import { isIgnored, layerOf } from "./ignore-files.ts";
import { readText } from "./read-text.ts";
import { reasonOf } from "./reason-of.ts";
import { ruleIdsOf } from "./rule-metadata-of.ts";
import { RunError } from "./run-error.ts";
import { rulesetFor } from "./ruleset-for.ts";

/** Where configuration comes from: the nearest file upward, one file for all (its path), or nowhere. */
export type ConfigChoice = "nearest" | "none" | { readonly path: string };

/** What holds for all files under one configuration. Paths are absolute, with `/`. */
export interface Scope {
  readonly settings: Settings;
  readonly ruleset: Ruleset;
  /** What lints a file: without likeness where the configuration of the file has it off. */
  readonly linterOf: (path: string) => NamedLinter;
  readonly configOf: (path: string) => Config;
  readonly isIgnored: (path: string) => boolean;
}

/** A linter, and a name for all that its results depend on besides the document. */
export interface NamedLinter {
  readonly name: string;
  readonly lint: Linter;
}

/** Finds the scope of a file, reading each configuration once. Throws ConfigError, RulesetError and RunError. */
export type Scopes = (path: string) => Promise<Scope>;

/** Prepares to look up configuration; `flags` win over every file. */
export function createScopes(choice: ConfigChoice, flags: FileSettings): Scopes {
  const folders = new Map<string, string | null>();
  const scopes = new Map<string | null, Promise<Scope>>();
  return async (path) => {
    const config = configFor(path);
    let scope = scopes.get(config);
    if (scope === undefined) {
      scope = openScope(config, flags);
      scopes.set(config, scope);
    }
    return scope;
  };

  function configFor(path: string): string | null {
    if (choice === "none") return null;
    if (choice !== "nearest") return choice.path;
    return findConfig(posix.dirname(path), readConfigText, folders);
  }
}

async function openScope(path: string | null, flags: FileSettings): Promise<Scope> {
  const settings = path === null ? defaultSettings : await loadSettings(path, readConfigText);
  const ruleset = await rulesetFor(settings);
  const ids = ruleIdsOf(ruleset);
  await checkRules(settings, ids, readConfigText);
  for (const id of Object.keys(flags.rules ?? {})) {
    if (!isKnown(id, ids)) throw new RunError(unknownRule(id, ids));
  }
  const configOf = await resolver(settings, flags);
  return {
    settings,
    ruleset,
    linterOf: linters(ruleset, configOf),
    configOf,
    isIgnored: await ignorer(settings),
  };
}

function linters(ruleset: Ruleset, configOf: Scope["configOf"]): Scope["linterOf"] {
  const usual = { name: ruleset.hash, lint: createLinter(ruleset) };
  let plain: NamedLinter | null = null;
  return (path) => {
    if (configOf(path).rules["likeness"] !== "off") return usual;
    return (plain ??= {
      name: `${ruleset.hash} without likeness`,
      lint: createLinter({ ...ruleset, likeness: null }),
    });
  };
}

async function ignorer({ ignores }: Settings): Promise<(path: string) => boolean> {
  const globs = new Map<string, string[]>();
  for (const { base, glob } of ignores) globs.set(base, [...(globs.get(base) ?? []), glob]);
  const own = await Promise.all([...globs].map(async ([base, list]) => layerOf(base, list)));
  return (path) => isIgnored({ own, git: [] }, path, false);
}

function readConfigText(path: string): string | null {
  try {
    return readText(path);
  } catch (error) {
    throw new ConfigError(`Cannot read the configuration: ${reasonOf(error)}`, path);
  }
}
