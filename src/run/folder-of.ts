import { existsSync } from "node:fs";
import { posix } from "node:path";
import { isFolder } from "./is-folder.ts";
import { absolutePath, toPosix } from "./posix-path.ts";

/** The folder (absolute, with `/`) that holds all that an operand can stand for: a folder, a file or a glob. */
export function folderOf(operand: string, cwd: string): string {
  // What is there goes by its name, brackets and all.
  const glob = existsSync(absolutePath(cwd, operand)) ? -1 : operand.search(/[*?[\]{}()!]/);
  const plain =
    glob < 0
      ? operand
      : toPosix(operand)
          .slice(0, glob)
          .replace(/[^/]*$/, "");
  const path = absolutePath(cwd, plain);
  return isFolder(path) ? path : posix.dirname(path);
}
