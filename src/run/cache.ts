import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { codeKey } from "./code-key.ts";
import { RunError } from "./run-error.ts";
import { writeFile } from "./write-file.ts";

/** What linting yielded for files that have not changed since, as texts. */
export interface Cache {
  /** Where it is kept; null if it lasts as long as the process. */
  readonly file: string | null;
  /** The key under which a result is kept for a file, or null. */
  readonly keyOf: (path: string) => string | null;
  /** The texts that were kept under a key for a file, or null. */
  readonly get: (path: string, key: string) => readonly string[] | null;
  /** Keeps texts in JSON. */
  readonly set: (path: string, key: string, texts: readonly string[]) => void;
  /** Writes what is new. Throws RunError, also where the file is something else than a cache, which is left alone. */
  readonly save: () => void;
}

interface Entry {
  readonly key: string;
  /** Hash of the path and of `texts`, so that a damaged file is noticed. */
  readonly check: string;
  /** With a tab between one and the next. */
  readonly texts: string;
}

const NAME = "claimlint cache ";

/**
 * Opens a cache file. One that is missing, damaged, or was written by other code counts as empty; null remembers for as long as
 * the process lives.
 */
export function openCache(file: string | null, cwd: string): Cache {
  const text = file === null ? "" : textOf(file);
  // Such as a page that was named by mistake.
  const isOther = text !== "" && !text.startsWith(NAME);
  const entries = readEntries(text);
  const seen = new Set<string>();
  let changed = false;
  return {
    file,
    keyOf: (path) => {
      seen.add(path);
      return entries.get(path)?.key ?? null;
    },
    get: (path, key) => {
      const entry = entries.get(path);
      return entry === undefined || entry.key !== key ? null : textsOf(path, entry);
    },
    set: (path, key, parts) => {
      const texts = parts.map(ascii).join("\t");
      entries.set(path, { key, check: checkOf(path, texts), texts });
      changed = true;
    },
    save: () => {
      for (const path of entries.keys()) {
        if (seen.has(path) || existsSync(resolve(cwd, path))) continue;
        entries.delete(path);
        changed = true;
      }
      if (file !== null && changed) {
        if (isOther) throw new RunError(`Cannot write ${file}: it is no cache`);
        writeFile(file, printEntries(entries));
      }
      changed = false;
    },
  };
}

function readEntries(text: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const [first, ...lines] = text.split("\n");
  if (first !== header()) return entries;
  for (const line of lines) {
    const [key = "", check = "", name, ...texts] = line.split("\t");
    const path = name === undefined ? null : parse(name);
    if (typeof path === "string") entries.set(path, { key, check, texts: texts.join("\t") });
  }
  return entries;
}

function header(): string {
  return `${NAME}2 ${codeKey()}`;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function* printEntries(entries: ReadonlyMap<string, Entry>): Generator<string> {
  yield `${header()}\n`;
  for (const [path, { key, check, texts }] of entries)
    yield `${key}\t${check}\t${nameOf(path)}\t${texts}\n`;
}

function nameOf(path: string): string {
  return ascii(JSON.stringify(path));
}

/** JSON without characters beyond ASCII, which is read, hashed and held in half the time and room. */
function ascii(json: string): string {
  return json.replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function textsOf(path: string, { check, texts }: Entry): readonly string[] | null {
  return checkOf(path, texts) === check ? texts.split("\t") : null;
}

function checkOf(path: string, texts: string): string {
  return createHash("sha1")
    .update(`${nameOf(path)}\t`, "latin1")
    .update(texts, "latin1")
    .digest("base64url");
}
