import { posix } from "node:path";
import type { ReadText } from "./config.ts";
import { hasConfigField } from "./read.ts";

/** Names of configuration files, the first of a folder wins. */
export const configNames: readonly string[] = [
  "claimlint.config.yml",
  "claimlint.config.yaml",
  "claimlint.config.json",
  ".claimlintrc",
  ".claimlintrc.yml",
  ".claimlintrc.yaml",
  ".claimlintrc.json",
  "package.json",
];

/**
 * The nearest configuration file, from `folder` (an absolute path with `/`) upward, or null. `known` remembers the
 * answers by folder, so that a site of many folders is looked at once.
 */
export function findConfig(
  folder: string,
  readText: ReadText,
  known: Map<string, string | null>,
): string | null {
  const remembered = known.get(folder);
  if (remembered !== undefined) return remembered;
  const parent = posix.dirname(folder);
  const found =
    configIn(folder, readText) ?? (parent === folder ? null : findConfig(parent, readText, known));
  known.set(folder, found);
  return found;
}

function configIn(folder: string, readText: ReadText): string | null {
  for (const name of configNames) {
    const path = posix.join(folder, name);
    const text = readText(path);
    if (text === null) continue;
    if (name !== "package.json" || hasConfigField(text)) return path;
  }
  return null;
}
