import { BEGIN, GAP_WORD, TEXT_END, TEXT_START, WHOLE } from "./atoms.ts";
import type { AtomTable } from "./network.ts";
import type { Pattern } from "./pattern.ts";

/** Atoms of which every match of a pattern holds one, ascending. */
export type Landmark = readonly number[];

/** The landmarks of a pattern, one for each part of it that cannot be left out; `rarer` decides where one will do. */
export function landmarksOf(
  pattern: Pattern,
  atoms: AtomTable,
  rarer: (a: Landmark, b: Landmark) => Landmark,
): Landmark[] {
  switch (pattern.type) {
    case "sequence":
      return pattern.items.flatMap((item) => landmarksOf(item, atoms, rarer));
    case "reported":
      return landmarksOf(pattern.item, atoms, rarer);
    case "choice": {
      const all = new Set<number>();
      for (const option of pattern.options) {
        const [first, ...others] = landmarksOf(option, atoms, rarer);
        if (!first) return [];
        for (const atom of others.reduce(rarer, first)) all.add(atom);
      }
      return [[...all].sort((a, b) => a - b)];
    }
    case "class":
      return [ofGroup(atoms.group(pattern.name))];
    case "hole":
      return [pattern.name === "word" ? [GAP_WORD] : ofGroup(atoms.group(`<${pattern.name}>`))];
    case "word":
      return [[atoms.word(pattern.word)]];
    case "exact":
      return [[atoms.exact(pattern.word, pattern.cased)]];
    case "mark":
      return [[atoms.mark(pattern.mark)]];
    case "start":
      return [[TEXT_START]];
    case "end":
      return [[TEXT_END]];
    case "optional":
    case "gap":
      return [];
  }
}

function ofGroup(first: number): Landmark {
  return [first + WHOLE, first + BEGIN];
}
