import { posix } from "node:path";
import { folderOf } from "./folder-of.ts";
import { absolutePath } from "./posix-path.ts";
import type { Run } from "./prepare-run.ts";
import { packFolders } from "./read-rule-files.ts";

/** The folders whose changes can change what a run finds: those of its files, of its operands, and of its settings. */
export function foldersOf({ files, request, scope }: Run): ReadonlySet<string> {
  const { cwd, operands } = request;
  const folders = new Set<string>([absolutePath(cwd, ".")]);
  const roots = operands.map((operand) => folderOf(operand, cwd));
  for (const root of roots) folders.add(root);
  for (const file of files) {
    const path = absolutePath(cwd, file);
    const root = roots.find((one) => path.startsWith(`${one}/`)) ?? posix.dirname(path);
    // A folder between the root and a file may get files of its own.
    let folder = posix.dirname(path);
    while (folder !== root && !folders.has(folder)) {
      folders.add(folder);
      folder = posix.dirname(folder);
    }
    folders.add(root);
  }
  const { sources, rulesDirs, claims, baseline } = scope.settings;
  for (const path of [...sources, claims, baseline]) {
    if (path !== null) folders.add(posix.dirname(path));
  }
  for (const pack of rulesDirs) {
    for (const folder of packFolders) folders.add(posix.join(pack, folder));
  }
  return folders;
}
