import type { EqualityPattern } from "../ruleset/equality-index.ts";

/** The patterns of the installed retext-equality: a file of the package that it does not export, so it is read by its place. */
export async function readEqualityPatterns(): Promise<readonly EqualityPattern[]> {
  const file = new URL("patterns-en.js", import.meta.resolve("retext-equality"));
  const { patterns } = (await import(file.href)) as { patterns: readonly EqualityPattern[] };
  return patterns;
}
