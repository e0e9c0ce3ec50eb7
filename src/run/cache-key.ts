import { createHash } from "node:crypto";

/** The key of a result: all that it depends on, besides the file's path and the code. `linter` is a linter's name. */
export function cacheKey(linter: string, format: string | null, bytes: Uint8Array): string {
  return createHash("sha256")
    .update(`${linter}\n${format ?? ""}\n`)
    .update(bytes)
    .digest("base64url");
}
