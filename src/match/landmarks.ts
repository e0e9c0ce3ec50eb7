import { BEGIN, GAP_WORD, TEXT_END, TEXT_START, WHOLE } from "./atoms.ts";
import type { AtomTable } from "./network.ts";
import { GAP_WORDS, type Pattern } from "./pattern.ts";

/** Atoms of which every match of a pattern holds one. */
export interface Landmark {
  /** Ascending. */
  readonly atoms: readonly number[];
  /** No match has more tokens than this before the landmark. */
  readonly lead: number;
}

/** What the landmarks of a pattern are made by. */
export interface Surveyor {
  readonly atoms: AtomTable;
  /** How many tokens the longest name of a class has. */
  readonly longestName: (className: string) => number;
  /** Of two landmarks where one will do. */
  readonly rarer: (a: Landmark, b: Landmark) => Landmark;
}

/** The landmarks of a pattern that `before` tokens at most come before: one for each part that cannot be left out. */
export function landmarksOf(pattern: Pattern, surveyor: Surveyor, before = 0): Landmark[] {
  const { atoms, rarer } = surveyor;
  const one = (...own: readonly number[]): Landmark[] => [{ atoms: own, lead: before }];
  switch (pattern.type) {
    case "sequence": {
      let lead = before;
      return pattern.items.flatMap((item) => {
        const landmarks = landmarksOf(item, surveyor, lead);
        lead += lengthOf(item, surveyor);
        return landmarks;
      });
    }
    case "reported":
      return landmarksOf(pattern.item, surveyor, before);
    case "choice": {
      const all = new Set<number>();
      let lead = before;
      for (const option of pattern.options) {
        const [first, ...others] = landmarksOf(option, surveyor, before);
        if (!first) return [];
        const rarest = others.reduce(rarer, first);
        for (const atom of rarest.atoms) all.add(atom);
        lead = Math.max(lead, rarest.lead);
      }
      return [{ atoms: [...all].sort((a, b) => a - b), lead }];
    }
    case "class":
      return one(...ofGroup(atoms.group(pattern.name)));
    case "hole":
      return pattern.name === "word"
        ? one(GAP_WORD)
        : one(...ofGroup(atoms.group(`<${pattern.name}>`)));
    case "word":
      return one(atoms.word(pattern.word));
    case "exact":
      return one(atoms.exact(pattern.word, pattern.cased));
    case "mark":
      return one(atoms.mark(pattern.mark));
    case "start":
      return one(TEXT_START);
    case "end":
      return one(TEXT_END);
    case "optional":
    case "gap":
      return [];
  }
}

function ofGroup(first: number): readonly number[] {
  return [first + WHOLE, first + BEGIN];
}

/** How many tokens a part matches at most. */
function lengthOf(part: Pattern, surveyor: Surveyor): number {
  switch (part.type) {
    case "sequence":
      return part.items.reduce((sum, item) => sum + lengthOf(item, surveyor), 0);
    case "choice":
      return Math.max(...part.options.map((option) => lengthOf(option, surveyor)));
    case "optional":
    case "reported":
      return lengthOf(part.item, surveyor);
    case "class":
      return surveyor.longestName(part.name);
    case "hole":
      // "one and two and three …" is one number, however long.
      return part.name === "word" ? 1 : Number.POSITIVE_INFINITY;
    case "gap":
      return GAP_WORDS;
    default:
      return 1;
  }
}
