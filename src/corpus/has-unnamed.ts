import type { State } from "./state.ts";

/** Whether documents are left that give some value and are not known by name, so that nothing can be compared with them. */
export function hasUnnamed(state: State): boolean {
  for (const { values } of state.values())
    for (const { representatives } of values.values())
      if (representatives.length === 0) return true;
  return false;
}
