import { FIRST_FREE } from "./atoms.ts";
import type { AtomTable } from "./network.ts";

/** Numbers the atoms that patterns ask for, and tells which those were. */
export interface AtomRegister extends AtomTable {
  readonly words: ReadonlyMap<string, number>;
  readonly exactWords: ReadonlyMap<string, number>;
  readonly marks: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
  /** How many atoms there are. */
  count(): number;
  /** By atom: the sets that it is in, ascending; set `n` is the atom `-1 - n`. */
  setsOf(): readonly (readonly number[])[];
}

/** An empty register. */
export function registerAtoms(): AtomRegister {
  let next = FIRST_FREE;
  const words = new Map<string, number>();
  const exactWords = new Map<string, number>();
  const marks = new Map<string, number>();
  const groups = new Map<string, number>();
  const sets: number[][] = [];
  const numbersOfSets = new Map<string, number>();
  const number = (map: Map<string, number>, key: string, size: number): number => {
    let atom = map.get(key);
    if (atom === undefined) {
      atom = next;
      next += size;
      map.set(key, atom);
    }
    return atom;
  };
  return {
    words,
    exactWords,
    marks,
    groups,
    word: (base) => number(words, base, 1),
    exact: (word) => number(exactWords, word, 1),
    mark: (mark) => number(marks, mark, 1),
    group: (name) => number(groups, name, 4),
    anyOf(atoms) {
      const all = new Set(atoms.flatMap((atom) => (atom < 0 ? (sets[-1 - atom] ?? []) : atom)));
      const set = [...all].sort((a, b) => a - b);
      const key = set.join();
      let found = numbersOfSets.get(key);
      if (found === undefined) numbersOfSets.set(key, (found = sets.push(set) - 1));
      return -1 - found;
    },
    count: () => next,
    setsOf() {
      const rows: number[][] = Array.from({ length: next }, () => []);
      sets.forEach((set, index) => {
        for (const atom of set) rows[atom]?.push(index);
      });
      return rows;
    },
  };
}
