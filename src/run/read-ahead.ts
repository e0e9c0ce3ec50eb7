import { readFile } from "node:fs/promises";
import type { Bytes } from "./read-source.ts";
import { reasonOf } from "./reason-of.ts";

/** Files that are read while the one before is linted: enough to keep the disk busy, few enough to hold in memory. */
const AHEAD = 8;

/** Reads files in order, a few ahead. A file that cannot be read yields why. */
export async function* readAhead(
  paths: readonly string[],
): AsyncGenerator<readonly [path: string, read: Bytes]> {
  const pending: Promise<Bytes>[] = [];
  for (let index = 0; index < paths.length; index++) {
    while (pending.length < AHEAD && index + pending.length < paths.length) {
      pending.push(read(paths[index + pending.length] ?? ""));
    }
    const bytes = await pending.shift();
    if (bytes !== undefined) yield [paths[index] ?? "", bytes];
  }
}

async function read(path: string): Promise<Bytes> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}
