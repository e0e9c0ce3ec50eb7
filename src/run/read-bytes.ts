import { readFile } from "node:fs/promises";
import type { Bytes } from "./read-source.ts";
import { reasonOf } from "./reason-of.ts";

/** Reads a file; one that cannot be read yields why. */
export async function readBytes(path: string): Promise<Bytes> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}
