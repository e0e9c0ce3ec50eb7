import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { version } from "../version.ts";

/** A text that changes with the code: what earlier code has made is not to be taken for what this one would make. */
export function codeKey(): string {
  // The version alone stays the same while one works on claimlint itself.
  const { mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${version} ${mtimeMs}`;
}
