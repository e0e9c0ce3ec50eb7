import { hashPath, withoutHashes } from "./sketch.ts";
import type { State, ValueEntry } from "./state.ts";

/**
 * A state without what some documents said, so that they can be added as they are now. A value that others give as well
 * stays, and still counts them, though it may name none of them any more (`hasUnnamed`).
 */
export function withoutDocuments(state: State, paths: ReadonlySet<string>): State {
  const hashes = new Set([...paths].map((path) => hashPath(path)));
  const kept: State = new Map();
  for (const [key, entry] of state) {
    const values = new Map<string, ValueEntry>();
    for (const [name, value] of entry.values) {
      const documents = withoutHashes(value.documents, hashes);
      if (documents.length === 0) continue;
      const representatives = value.representatives.filter(({ path }) => !paths.has(path));
      values.set(name, { ...value, documents, representatives });
    }
    if (values.size > 0) kept.set(key, { ...entry, values });
  }
  return kept;
}
