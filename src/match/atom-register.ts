import { FIRST_FREE } from "./atoms.ts";
import type { Automaton } from "./automaton.ts";
import { entriesIn } from "./dictionary.ts";
import type { AtomTable } from "./network.ts";
import { countOf, holdersOf } from "./rows.ts";

/** Numbers the atoms that patterns ask for, and tells which those were. */
export interface AtomRegister extends AtomTable {
  readonly words: ReadonlyMap<string, number>;
  readonly exactWords: ReadonlyMap<string, number>;
  readonly marks: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
  /** How many atoms there are. */
  count(): number;
  countSets(): number;
  /** By atom: the sets that it is in, ascending; set `n` is the atom `-1 - n`. */
  setsOf(): readonly (readonly number[])[];
}

/** A register of the atoms of an automaton, under the numbers that they have there; an empty one without. */
export function registerAtoms(known: Automaton | null = null): AtomRegister {
  let next = known === null ? FIRST_FREE : known.firstSet.length - 1;
  const words = new Map(
    known === null ? [] : entriesIn(known.words).map(([word, atom]) => [word, Number(atom)]),
  );
  const exactWords = new Map(known?.exact);
  const marks = new Map(known?.marks);
  const groups = new Map(known?.groups);
  const sets = known === null ? [] : setsOf(known);
  const numbersOfSets = new Map(sets.map((set, index) => [set.join(), index]));
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
    countSets: () => sets.length,
    setsOf() {
      const rows: number[][] = Array.from({ length: next }, () => []);
      sets.forEach((set, index) => {
        for (const atom of set) rows[atom]?.push(index);
      });
      return rows;
    },
  };
}

function setsOf({ firstSet, sets }: Automaton): number[][] {
  return holdersOf({ first: firstSet, all: sets }, countOf(sets));
}
