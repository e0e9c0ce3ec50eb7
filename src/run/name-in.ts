import { posix } from "node:path";
import { absolutePath, reportPath } from "./posix-path.ts";

/** Makes of the paths of reports what the data file at `path` (absolute, with `/`) calls them: relative to its folder. */
export function nameIn(path: string, cwd: string): (reported: string) => string {
  const folder = posix.dirname(path);
  return folder === absolutePath(cwd, ".")
    ? (reported) => reported
    : (reported) => reportPath(folder, absolutePath(cwd, reported));
}
