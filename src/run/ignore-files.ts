import { existsSync } from "node:fs";
import { posix } from "node:path";
import { readText } from "./read-text.ts";
import { reasonOf } from "./reason-of.ts";
import { RunError } from "./run-error.ts";

/** The rules of one ignore file, for paths relative to its folder. */
export interface IgnoreLayer {
  readonly folder: string;
  /** True: left out. False: taken in again. Null: it says nothing. */
  readonly says: (relative: string) => boolean | null;
}

/** Ignore files from outer to inner folders. */
export interface IgnoreLayers {
  readonly git: readonly IgnoreLayer[];
  readonly own: readonly IgnoreLayer[];
}

/**
 * The ignore files of `folder` (absolute, with `/`) below those that already hold there. Throws RunError where one cannot be
 * read.
 */
export async function withIgnoreFiles(outer: IgnoreLayers, folder: string): Promise<IgnoreLayers> {
  const git = await readLayer(folder, ".gitignore");
  const own = await readLayer(folder, ".claimlintignore");
  if (git === null && own === null) return outer;
  return {
    git: git === null ? outer.git : [...outer.git, git],
    own: own === null ? outer.own : [...outer.own, own],
  };
}

/**
 * The ignore files above `folder`: those of its repository, or without one, those from the working directory on.
 * What git ignores is linted all the same when it is named, so git's rules that leave out `folder` itself do not hold.
 */
export async function ignoreFilesAbove(folder: string, cwd: string): Promise<IgnoreLayers> {
  let layers: IgnoreLayers = { git: [], own: [] };
  for (const above of foldersAbove(folder, cwd)) layers = await withIgnoreFiles(layers, above);
  return isIgnored({ git: layers.git, own: [] }, folder, true) ? { ...layers, git: [] } : layers;
}

/** Whether `.claimlintignore` leaves out a file that was named (absolute, with `/`). */
export async function isLeftOut(path: string, cwd: string): Promise<boolean> {
  const folder = posix.dirname(path);
  const { own } = await withIgnoreFiles(await ignoreFilesAbove(folder, cwd), folder);
  return isIgnored({ own, git: [] }, path, false);
}

/** Makes a layer of patterns in the syntax of `.gitignore`. */
export async function layerOf(folder: string, patterns: readonly string[]): Promise<IgnoreLayer> {
  const { default: ignore } = await import("ignore");
  const rules = ignore().add([...patterns]);
  return {
    folder,
    says: (relative) => {
      const { ignored, unignored } = rules.test(relative);
      if (ignored) return true;
      return unignored ? false : null;
    },
  };
}

/** Whether a file or folder (absolute, with `/`) is left out; the innermost file that speaks of it decides. */
export function isIgnored(layers: IgnoreLayers, path: string, isFolder: boolean): boolean {
  return verdict(layers.own, path, isFolder) ?? verdict(layers.git, path, isFolder) ?? false;
}

function verdict(layers: readonly IgnoreLayer[], path: string, isFolder: boolean): boolean | null {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (layer === undefined) continue;
    const relative = posix.relative(layer.folder, path);
    if (relative === "" || relative.startsWith("../")) continue;
    const says = layer.says(isFolder ? `${relative}/` : relative);
    if (says !== null) return says;
  }
  return null;
}

async function readLayer(folder: string, name: string): Promise<IgnoreLayer | null> {
  const path = posix.join(folder, name);
  let text: string | null;
  try {
    text = readText(path);
  } catch (error) {
    throw new RunError(`Cannot read the ignore file ${path}: ${reasonOf(error)}`);
  }
  return text === null ? null : layerOf(folder, text.split(/\r?\n/));
}

/** Outermost first, without `folder` itself. */
function foldersAbove(folder: string, cwd: string): string[] {
  const inRepository: string[] = [];
  const inWorkingDirectory: string[] = [];
  if (existsSync(posix.join(folder, ".git"))) return [];
  for (let above = posix.dirname(folder), below = folder; above !== below;) {
    inRepository.unshift(above);
    if (above === cwd || above.startsWith(`${cwd}/`)) inWorkingDirectory.unshift(above);
    if (existsSync(posix.join(above, ".git"))) return inRepository;
    below = above;
    above = posix.dirname(above);
  }
  return inWorkingDirectory;
}
