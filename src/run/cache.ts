import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { DocumentResult } from "../model.ts";
import { version } from "../version.ts";
import { readText } from "./read-text.ts";
import { writeFile } from "./write-file.ts";

/** What linting yielded for files that have not changed since. */
export interface Cache {
  /** The key under which a result is kept for a file, or null. */
  readonly keyOf: (path: string) => string | null;
  /** The result that was kept under a key for a file, or null. */
  readonly get: (path: string, key: string) => DocumentResult | null;
  readonly set: (path: string, key: string, result: DocumentResult) => void;
  /** Writes what is new. Throws RunError. */
  readonly save: () => void;
}

interface Entry {
  readonly key: string;
  /** Hash of `json`, so that a damaged file is noticed. */
  readonly check: string;
  readonly json: string;
}

const header = `claimlint cache 1 ${version}`;

/**
 * Opens a cache file. One that is missing, damaged, or of another version counts as empty; null remembers for as long as
 * the process lives.
 */
export function openCache(file: string | null, cwd: string): Cache {
  const entries = file === null ? new Map<string, Entry>() : readEntries(file);
  const seen = new Set<string>();
  let changed = false;
  return {
    keyOf: (path) => {
      seen.add(path);
      return entries.get(path)?.key ?? null;
    },
    get: (path, key) => {
      const entry = entries.get(path);
      return entry === undefined || entry.key !== key ? null : parse(entry);
    },
    set: (path, key, result) => {
      const json = JSON.stringify(result);
      entries.set(path, { key, check: hash(json), json });
      changed = true;
    },
    save: () => {
      for (const path of entries.keys()) {
        if (seen.has(path) || existsSync(resolve(cwd, path))) continue;
        entries.delete(path);
        changed = true;
      }
      if (file !== null && changed) writeFile(file, printEntries(entries));
      changed = false;
    },
  };
}

function readEntries(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let text: string | null;
  try {
    text = readText(file);
  } catch {
    return entries;
  }
  const [first, ...lines] = (text ?? "").split("\n");
  if (first !== header) return entries;
  for (const line of lines) {
    const [key, check, path, json] = line.split("\t");
    if (json !== undefined) entries.set(path ?? "", { key: key ?? "", check: check ?? "", json });
  }
  return entries;
}

function* printEntries(entries: ReadonlyMap<string, Entry>): Generator<string> {
  yield `${header}\n`;
  // A name with a tab or a line break in it would break the line; such a file is linted anew each time.
  for (const [path, { key, check, json }] of entries) {
    if (!/[\t\n]/.test(path)) yield `${key}\t${check}\t${path}\t${json}\n`;
  }
}

function parse({ check, json }: Entry): DocumentResult | null {
  return hash(json) === check ? (JSON.parse(json) as DocumentResult) : null;
}

function hash(text: string): string {
  return createHash("sha1").update(text).digest("base64url");
}
