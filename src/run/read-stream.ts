import type { Contents } from "./read-source.ts";
import { reasonOf } from "./reason-of.ts";

const MOST_MEGABYTES = 20;

/** The most bytes that are read of a document. What is larger holds no page, and would take gigabytes to lint. */
export const LARGEST: number = MOST_MEGABYTES * 1e6;

/** What comes of a document that is larger. */
export const tooLarge: Contents = { failed: `it is larger than ${MOST_MEGABYTES} MB` };

/** Reads a stream to its end; one that fails, or is too large, yields why. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Contents> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > LARGEST) return tooLarge;
      chunks.push(bytes);
    }
  } catch (error) {
    return { failed: reasonOf(error) };
  }
  return { bytes: Buffer.concat(chunks) };
}
