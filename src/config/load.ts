import { posix } from "node:path";
import type { ConfigFile, FileSettings, Override, OwnWords, ReadText, Settings } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { layRules } from "./lay-rules.ts";
import { nearest } from "./nearest.ts";
import { presets } from "./presets.ts";
import { configErrorAt, readConfig } from "./read.ts";

/** What holds without any configuration. */
export const defaultSettings: Settings = {
  sources: [],
  jurisdictions: ["us"],
  profession: null,
  rules: {},
  overrides: [],
  ignores: [],
  rulesDirs: [],
  lexicon: { treatment: [], practitioner: [], product: [] },
  corpus: "all",
  reference: [],
  failOn: "error",
  maxWarnings: null,
  claims: null,
  baseline: null,
};

/**
 * Reads the configuration file at `path` (absolute, with `/`) and all that it extends. Throws ConfigError where
 * one of them is missing, wrong, or extends itself.
 */
export async function loadSettings(path: string, readText: ReadText): Promise<Settings> {
  const text = readText(path);
  if (text === null) throw new ConfigError("No such configuration file", path);
  return extend(defaultSettings, path, text, [], readText);
}

async function extend(
  base: Settings,
  path: string,
  text: string,
  chain: readonly string[],
  readText: ReadText,
): Promise<Settings> {
  const config = await readConfig(path, text);
  const folder = posix.dirname(path);
  const names = config.extends ?? [];
  let result = base;
  for (const [index, name] of names.entries()) {
    const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
    if (preset !== undefined) {
      result = merge(result, preset, folder);
      continue;
    }
    const next = posix.resolve(folder, name.replaceAll("\\", "/"));
    const open = [...chain, path];
    const nextText = open.includes(next) ? null : readText(next);
    if (nextText === null) {
      const message = open.includes(next) ? circle(open, next, folder) : unknownName(name);
      const keys = names.length === 1 ? ["extends"] : ["extends", index];
      throw await configErrorAt(path, text, { keys, at: "value", message });
    }
    result = await extend(result, next, nextText, open, readText);
  }
  result = merge(result, config, folder);
  return { ...result, sources: [path, ...result.sources] };
}

function circle(open: readonly string[], next: string, folder: string): string {
  const paths = [...open.slice(open.indexOf(next)), next];
  return `Unexpected circle of \`extends\`: ${paths.map((path) => posix.relative(folder, path)).join(" → ")}`;
}

function unknownName(name: string): string {
  if (/[./\\]/.test(name)) return `Cannot find the file \`${name}\``;
  const known = Object.keys(presets);
  const meant = nearest(name, known);
  const hint = meant === null ? "" : `; did you mean \`${meant}\`?`;
  return `Unexpected preset \`${name}\`, expected ${known.join(", ")} or a file${hint}`;
}

function merge(base: Settings, config: ConfigFile, folder: string): Settings {
  const absolute = (path: string): string => posix.resolve(folder, path.replaceAll("\\", "/"));
  const based = (glob: string): { base: string; glob: string } => ({ base: folder, glob });
  const placed = (override: FileSettings & { readonly files: readonly string[] }): Override => ({
    ...override,
    base: folder,
  });
  return {
    sources: base.sources,
    jurisdictions: config.jurisdictions ?? base.jurisdictions,
    profession: config.profession ?? base.profession,
    rules: layRules(base.rules, config.rules ?? {}),
    overrides: [...base.overrides, ...(config.overrides ?? []).map(placed)],
    ignores: [...base.ignores, ...(config.ignores ?? []).map(based)],
    rulesDirs: [...base.rulesDirs, ...(config.rulesDirs ?? []).map(absolute)],
    lexicon: mergeWords(base.lexicon, config.lexicon ?? {}),
    corpus: config.corpus ?? base.corpus,
    reference: [...base.reference, ...(config.reference ?? []).map(based)],
    failOn: config.failOn ?? base.failOn,
    maxWarnings: config.maxWarnings ?? base.maxWarnings,
    claims: config.claims === undefined ? base.claims : absolute(config.claims),
    baseline: config.baseline === undefined ? base.baseline : absolute(config.baseline),
  };
}

function mergeWords(a: Required<OwnWords>, b: OwnWords): Required<OwnWords> {
  return {
    treatment: [...a.treatment, ...(b.treatment ?? [])],
    practitioner: [...a.practitioner, ...(b.practitioner ?? [])],
    product: [...a.product, ...(b.product ?? [])],
  };
}
