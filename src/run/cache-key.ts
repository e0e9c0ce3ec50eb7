import { createHash } from "node:crypto";

/** The key of a result: all that it depends on, besides the file's path and the code. */
export function cacheKey(ruleset: string, format: string | null, bytes: Uint8Array): string {
  return createHash("sha256")
    .update(`${ruleset}\n${format ?? ""}\n`)
    .update(bytes)
    .digest("base64url");
}
