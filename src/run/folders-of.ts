import { posix } from "node:path";
import { absolutePath } from "./posix-path.ts";
import type { Run } from "./prepare-run.ts";

/** The folders whose changes can change what a run finds: those of its files, of its operands, and of its settings. */
export function foldersOf({ files, request, scope }: Run): ReadonlySet<string> {
  const { cwd, operands } = request;
  const folders = new Set<string>([absolutePath(cwd, ".")]);
  const roots = operands.map((operand) => absolutePath(cwd, operand));
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
  for (const folder of rulesDirs) folders.add(folder);
  return folders;
}
