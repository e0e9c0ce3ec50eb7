import type { ReadText, Settings } from "./config.ts";
import { nearest } from "./nearest.ts";
import { configErrorAt, readConfig } from "./read.ts";
import type { Key } from "./validate.ts";

/**
 * Makes sure that a configuration sets only rules that exist. Throws ConfigError at the first other one, with the
 * place and the nearest id.
 */
export async function checkRules(
  settings: Settings,
  known: ReadonlySet<string>,
  readText: ReadText,
): Promise<void> {
  if (allKnown(settings, known)) return;
  for (const path of settings.sources) {
    const text = readText(path) ?? "";
    const config = await readConfig(path, text);
    const named: (readonly Key[])[] = Object.keys(config.rules ?? {}).map((id) => ["rules", id]);
    for (const [index, override] of (config.overrides ?? []).entries()) {
      for (const id of Object.keys(override.rules ?? {}))
        named.push(["overrides", index, "rules", id]);
    }
    for (const keys of named) {
      const id = String(keys.at(-1));
      if (isKnown(id, known)) continue;
      throw await configErrorAt(path, text, { keys, at: "key", message: unknownRule(id, known) });
    }
  }
}

/** `Unexpected rule …`, with the id that it may have been meant to be. */
export function unknownRule(id: string, known: Iterable<string>): string {
  const meant = nearest(id, known);
  const hint = meant === null ? "" : `; did you mean \`${meant}\`?`;
  return `Unexpected rule \`${id}\`, expected the id of a rule${hint}`;
}

/** Whether an id is that of a rule, of a part of a rule (`equality/actor`), or of a family (`contradiction`, `contradiction/*`). */
export function isKnown(id: string, known: ReadonlySet<string>): boolean {
  const family = id.endsWith("/*") ? id.slice(0, -2) : id;
  if (known.has(family) || known.has(family.split("/")[0] ?? "")) return true;
  for (const rule of known) {
    if (rule.startsWith(`${family}/`)) return true;
  }
  return false;
}

function allKnown(settings: Settings, known: ReadonlySet<string>): boolean {
  const maps = [settings.rules, ...settings.overrides.map((override) => override.rules ?? {})];
  return maps.every((rules) => Object.keys(rules).every((id) => isKnown(id, known)));
}
