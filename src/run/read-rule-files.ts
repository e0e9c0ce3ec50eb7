import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RuleFile } from "../ruleset/compile-ruleset.ts";

/** The folders of a rule pack that hold files: itself and, by name, those in it. */
export const packFolders: readonly string[] = [
  "",
  "lexicon",
  "context",
  "contradictions",
  "facets",
  "references",
];

/**
 * Reads the YAML files of a rule pack: rules in the folder itself, and those of its known subfolders; sorted by path.
 * Rejects with the error of the file system where the folder cannot be read; a subfolder may be missing.
 */
export async function readRuleFiles(root: string): Promise<RuleFile[]> {
  const files: RuleFile[] = [];
  for (const folder of packFolders) {
    const names = await readdir(join(root, folder)).catch((error: NodeJS.ErrnoException) => {
      if (folder !== "" && error.code === "ENOENT") return [];
      throw error;
    });
    for (const name of names.filter((one) => /\.ya?ml$/.test(one)).sort()) {
      const path = folder === "" ? name : `${folder}/${name}`;
      files.push({ path, folder, text: await readFile(join(root, folder, name), "utf8") });
    }
  }
  return files;
}
