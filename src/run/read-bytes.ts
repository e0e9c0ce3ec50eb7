import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { LARGEST, readStream, tooLarge } from "./read-stream.ts";
import type { Contents } from "./read-source.ts";
import { reasonOf } from "./reason-of.ts";

/** Reads a file; one that cannot be read, or is too large, yields why. */
export async function readBytes(path: string): Promise<Contents> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return tooLarge;
    // A pipe or a device does not say how much it holds.
    return size === 0 ? await readStream(createReadStream(path)) : { bytes: await readFile(path) };
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}
