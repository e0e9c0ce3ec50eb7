import { readFile, stat } from "node:fs/promises";
import type { Contents } from "./read-source.ts";
import { reasonOf } from "./reason-of.ts";

/** What is larger holds no page, and would take gigabytes to lint. */
const MOST_MEGABYTES = 20;

/** Reads a file; one that cannot be read, or is too large, yields why. */
export async function readBytes(path: string): Promise<Contents> {
  try {
    const { size } = await stat(path);
    if (size > MOST_MEGABYTES * 1e6) return { failed: `it is larger than ${MOST_MEGABYTES} MB` };
    return { bytes: await readFile(path) };
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}
