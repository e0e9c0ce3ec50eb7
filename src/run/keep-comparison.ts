import { createHash } from "node:crypto";
import type { Cache } from "./cache.ts";
import type { Comparison } from "./compare.ts";
import type { LintedDocument } from "./lint-each.ts";
import { packContradictions, unpackContradictions } from "./pack-contradictions.ts";

/** No document has this path: what the cache keeps of all of them stands under it. */
const ALL = "";

/**
 * Keeps the outcome of a comparison in a cache, under the documents and the `settings` that it was made with. Documents
 * that the cache knows are not looked into before it is clear that something has changed.
 */
export function keepComparison(
  comparison: Comparison,
  cache: Cache,
  settings: string,
): Pick<Comparison, "add" | "contradictions"> {
  const seen = createHash("sha256").update(settings);
  const waiting: LintedDocument[] = [];
  let changed = false;
  /** A document that no key stands for may be another the next time. */
  let keeps = true;
  const look = (): void => {
    for (const document of waiting.splice(0)) comparison.add(document);
  };
  return {
    add: (document) => {
      const { result, key, known } = document;
      seen.update(`\n${result.path}\t${key}`);
      if (!known) changed = true;
      if (key === "") keeps = false;
      waiting.push(document);
      if (changed) look();
    },
    contradictions: () => {
      const key = seen.digest("base64url");
      const [kept] = (changed ? null : cache.get(ALL, key)) ?? [];
      if (kept !== undefined) return unpackContradictions(kept);
      look();
      const contradictions = comparison.contradictions();
      if (keeps) cache.set(ALL, key, [packContradictions(contradictions)]);
      return contradictions;
    },
  };
}
