import { posix } from "node:path";
import type { FileSettings } from "../config/config.ts";
import type { Format } from "../model.ts";
import type { Cache } from "./cache.ts";
import { discover } from "./discover.ts";
import { folderOf } from "./folder-of.ts";
import type { Concurrency } from "./helpers-wanted.ts";
import { isLeftOut } from "./ignore-files.ts";
import { absolutePath, toPosix } from "./posix-path.ts";
import type { Problem } from "./problem.ts";
import type { Contents } from "./read-source.ts";
import { type ConfigChoice, createScopes, type Scope, type Scopes } from "./scopes.ts";

/** What comes from somewhere else than a file, and the path that it stands for, whose file is not read. */
export interface Input {
  readonly path: string;
  readonly contents: Contents;
}

/** What to lint, and by which settings. */
export interface RunRequest {
  readonly cwd: string;
  /** Files, folders and globs. */
  readonly operands: readonly string[];
  readonly input: Input | null;
  /** Read every document as this, whatever its name; null goes by the name. */
  readonly formatIn: Format | null;
  readonly config: ConfigChoice;
  /** Settings that win over every configuration file. */
  readonly flags: FileSettings;
  /** Where results are remembered; null remembers nothing. */
  readonly cache: Cache | null;
  /** How many threads lint. */
  readonly concurrency: Concurrency;
}

/** A run that knows its files and settings and has read none of the files yet. */
export interface Run {
  readonly request: RunRequest;
  /** That of the request, unless it stands for a file that is not to be linted. */
  readonly input: Input | null;
  /** As reports name them: relative to the working directory, with `/`, sorted. */
  readonly files: readonly string[];
  readonly scopes: Scopes;
  /** What holds for the run as a whole: that of the innermost folder that holds all that was asked for. */
  readonly scope: Scope;
  readonly problems: Problem[];
  readonly notes: string[];
}

/** Finds files and settings. Throws ConfigError, RulesetError and RunError; what is missing becomes a problem. */
export async function prepareRun(request: RunRequest): Promise<Run> {
  const { cwd, operands, input, config, flags } = request;
  const scopes = createScopes(config, flags);
  const { files, problems, ignored } = await discover(operands, cwd);
  const notes = ignored.map((path) => `Skipped ${path}: .claimlintignore names it`);
  const named = new Set(operands.map((operand) => absolutePath(cwd, operand)));
  const linted: string[] = [];
  const replaced = input === null ? null : absolutePath(cwd, input.path);
  for (const path of files) {
    const absolute = absolutePath(cwd, path);
    if (absolute === replaced) continue;
    if (!(await scopes(absolute)).isIgnored(absolute)) linted.push(path);
    else if (named.has(absolute)) notes.push(`Skipped ${path}: \`ignores\` names it`);
  }
  const places = operands.map((operand) => folderOf(operand, cwd));
  if (replaced !== null) places.push(posix.dirname(replaced));
  const ignoredInput = input === null ? null : await whyIgnored(input.path, scopes, cwd);
  if (ignoredInput !== null) notes.push(ignoredInput);
  return {
    request,
    input: ignoredInput === null ? input : null,
    files: linted,
    scopes,
    scope: await scopes(posix.join(commonFolder(places) ?? absolutePath(cwd, "."), "file")),
    problems: [...problems],
    notes,
  };
}

async function whyIgnored(path: string, scopes: Scopes, cwd: string): Promise<string | null> {
  const absolute = absolutePath(cwd, path);
  if (await isLeftOut(absolute, toPosix(cwd))) return `Skipped ${path}: .claimlintignore names it`;
  const { isIgnored } = await scopes(absolute);
  return isIgnored(absolute) ? `Skipped ${path}: \`ignores\` names it` : null;
}

/** The innermost folder that holds all of these; null if there are none. */
function commonFolder(folders: readonly string[]): string | null {
  let common: readonly string[] | null = null;
  for (const folder of folders) {
    const parts = folder.split("/");
    if (common === null) {
      common = parts;
      continue;
    }
    const shared: readonly string[] = common;
    const end = shared.findIndex((part, index) => part !== parts[index]);
    if (end >= 0) common = shared.slice(0, end);
  }
  const folder = common?.join("/") ?? null;
  return folder === "" ? "/" : folder;
}
