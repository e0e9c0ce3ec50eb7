import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { posix } from "node:path";
import { compareText } from "../match/compare-text.ts";
import {
  type IgnoreLayers,
  ignoreFilesAbove,
  isIgnored,
  isLeftOut,
  withIgnoreFiles,
} from "./ignore-files.ts";
import { isFolder } from "./is-folder.ts";
import { absolutePath, reportPath, toPosix } from "./posix-path.ts";
import type { Problem } from "./problem.ts";
import { reasonOf } from "./reason-of.ts";

/** The files that were asked for, and what went wrong in looking for them. */
export interface Discovery {
  /** Relative to the working directory, with `/`, sorted, each once. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** Files that were named, but that `.claimlintignore` leaves out. */
  readonly ignored: readonly string[];
}

const extensions = /\.(?:html?|xhtml|md|markdown|mdx|te?xt)$/i;

/**
 * Finds the files to lint among paths of files and folders, and globs. Folders are walked for the extensions that
 * claimlint reads, without `node_modules`, names that begin with a dot, and what `.gitignore` and `.claimlintignore`
 * name; links inside them are not followed. What is empty, missing, matches nothing or begins with `!` becomes a problem.
 * Throws RunError where an ignore file cannot be read.
 */
export async function discover(operands: readonly string[], cwd: string): Promise<Discovery> {
  const home = toPosix(cwd);
  const found = new Set<string>();
  const ignored = new Set<string>();
  const problems: Problem[] = [];
  for (const operand of operands) {
    if (operand === "") {
      // A variable of a shell that is not set. As a path it would be the working directory.
      problems.push({ path: operand, message: "Unexpected empty path, expected a file or folder" });
      continue;
    }
    const path = absolutePath(cwd, operand);
    let stats: Stats | undefined;
    try {
      stats = statSync(path, { throwIfNoEntry: false });
    } catch (error) {
      problems.push({ path: operand, message: `Cannot read ${operand}: ${reasonOf(error)}` });
      continue;
    }
    if (stats === undefined) await addGlob(operand);
    else if (stats.isDirectory()) await addFolder(operand, path);
    else if (await isLeftOut(path, home)) ignored.add(path);
    else found.add(path);
  }
  const reported = (paths: Iterable<string>): string[] =>
    [...paths].map((path) => reportPath(cwd, path)).sort(compareText);
  return { files: reported(found), problems, ignored: reported(ignored) };

  async function addFolder(operand: string, path: string): Promise<void> {
    const before = problems.length;
    const files = await walk(path, extensions);
    for (const file of files) found.add(file);
    if (files.length === 0 && problems.length === before) {
      problems.push({
        path: operand,
        message: `No files to lint in ${operand}, expected .html, .htm, .xhtml, .md, .markdown, .mdx, .txt or .text`,
      });
    }
  }

  async function addGlob(operand: string): Promise<void> {
    if (!/[*?[\]{}()!]/.test(operand)) {
      problems.push({ path: operand, message: `No such file or folder: ${operand}` });
      return;
    }
    const { default: picomatch } = await import("picomatch");
    const glob = toPosix(operand);
    const { base, glob: pattern, negated } = picomatch.scan(glob);
    if (negated) {
      problems.push({
        path: operand,
        message: `Unexpected glob ${operand}, expected one of files to lint; .claimlintignore names what to leave out`,
      });
      return;
    }
    const folder = absolutePath(cwd, base === "" ? "." : base);
    const matches = picomatch(pattern);
    // Who writes an extension means it; `**/*` means pages, not pictures.
    const wanted = /\.[^*?/]+$/.test(glob) ? /(?:)/ : extensions;
    const files = isFolder(folder) ? await walk(folder, wanted) : [];
    const matching = files.filter((file) => matches(posix.relative(folder, file)));
    for (const file of matching) found.add(file);
    if (matching.length === 0) {
      problems.push({ path: operand, message: `No files match ${operand}` });
    }
  }

  async function walk(folder: string, wanted: RegExp): Promise<string[]> {
    const files: string[] = [];
    await walkInto(folder, await ignoreFilesAbove(folder, home));
    return files;

    async function walkInto(current: string, outer: IgnoreLayers): Promise<void> {
      let entries: Dirent[];
      try {
        entries = readdirSync(current, { withFileTypes: true });
      } catch (error) {
        const path = reportPath(cwd, current);
        problems.push({ path, message: `Cannot read ${path}: ${reasonOf(error)}` });
        return;
      }
      const layers = await withIgnoreFiles(outer, current);
      for (const entry of entries) {
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        const path = posix.join(current, entry.name);
        if (entry.isDirectory()) {
          if (!isIgnored(layers, path, true)) await walkInto(path, layers);
        } else if (entry.isFile() && wanted.test(entry.name) && !isIgnored(layers, path, false)) {
          files.push(path);
        }
      }
    }
  }
}
