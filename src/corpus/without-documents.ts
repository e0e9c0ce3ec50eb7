import { hashPath } from "./sketch.ts";
import type { State, ValueEntry } from "./state.ts";

/** A state without what some documents said, so that they can be added as they are now. */
export function withoutDocuments(state: State, paths: ReadonlySet<string>): State {
  const hashes = new Set([...paths].map((path) => hashPath(path)));
  const kept: State = new Map();
  for (const [key, entry] of state) {
    const values = new Map<string, ValueEntry>();
    for (const [name, value] of entry.values) {
      const representatives = value.representatives.filter(({ path }) => !paths.has(path));
      if (representatives.length === 0) continue;
      const documents = value.documents.filter((hash) => !hashes.has(hash));
      values.set(name, { ...value, documents, representatives });
    }
    if (values.size > 0) kept.set(key, { ...entry, values });
  }
  return kept;
}
