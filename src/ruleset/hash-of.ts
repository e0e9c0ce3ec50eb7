import { createHash } from "node:crypto";

/** The content hash by which caches and reports name a ruleset. */
export function hashOf(content: string): string {
  return `sha256:${createHash("sha256").update(content).digest("hex").slice(0, 16)}`;
}
