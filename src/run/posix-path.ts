import { isAbsolute, relative, resolve, sep } from "node:path";

/** A native path with `/`. */
export function toPosix(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** `path` as an absolute path with `/`. */
export function absolutePath(cwd: string, path: string): string {
  return toPosix(resolve(cwd, path));
}

/** `path` as reports name it: relative to the working directory, with `/`. */
export function reportPath(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return toPosix(short === "" || isAbsolute(short) ? path : short);
}
