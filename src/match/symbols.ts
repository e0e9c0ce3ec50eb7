import { TEXT_END, TEXT_START } from "./atoms.ts";
import type { Automaton } from "./automaton.ts";

/** A set of atoms: what one token is to the patterns. Equal sets are the same symbol. */
export interface Symbol {
  /** Sorted. */
  readonly atoms: readonly number[];
  /** The patterns whose rarest landmark it may be, some perhaps more than once. */
  readonly led: Int32Array;
  /** The second landmarks that it may be. */
  readonly seconds: Int32Array;
  /** The sets that one of its atoms is in: bit `n % 32` of word `n / 32` for set `n`. */
  readonly sets: Uint32Array;
  /** The symbols that one more atom makes of this one, where it was asked. */
  readonly more: Map<number, Symbol>;
}

/** The symbols of one automaton. */
export interface Symbols {
  readonly empty: Symbol;
  readonly start: Symbol;
  readonly finish: Symbol;
  of(atoms: Iterable<number>): Symbol;
  plus(symbol: Symbol, atom: number): Symbol;
}

/** An empty register of symbols. */
export function createSymbols(automaton: Automaton): Symbols {
  const { firstSet, sets, firstLed, led, firstSecond, seconds } = automaton;
  const inNone = new Uint32Array(widthOf(automaton));
  const known = new Map<string, Symbol>();
  const of = (atoms: Iterable<number>): Symbol => {
    const sorted = [...new Set(atoms)].sort((a, b) => a - b);
    const key = sorted.join();
    let symbol = known.get(key);
    if (!symbol) {
      symbol = {
        atoms: sorted,
        led: rowsOf(sorted, firstLed, led),
        seconds: rowsOf(sorted, firstSecond, seconds),
        sets: setsWith(sorted),
        more: new Map(),
      };
      known.set(key, symbol);
    }
    return symbol;
  };
  const setsWith = (atoms: readonly number[]): Uint32Array => {
    let bits = inNone;
    for (const atom of atoms) {
      for (let at = firstSet[atom] as number; at < (firstSet[atom + 1] as number); at++) {
        if (bits === inNone) bits = new Uint32Array(inNone.length);
        const set = sets[at] as number;
        bits[set >>> 5] = (bits[set >>> 5] as number) | (1 << (set & 31));
      }
    }
    return bits;
  };
  const plus = (symbol: Symbol, atom: number): Symbol => {
    let more = symbol.more.get(atom);
    if (!more) symbol.more.set(atom, (more = of([...symbol.atoms, atom])));
    return more;
  };
  return { empty: of([]), start: of([TEXT_START]), finish: of([TEXT_END]), of, plus };
}

/** Whether a symbol has an atom, or one of a set of atoms, by the integer that stands for it in the tracks. */
export type HasAtom = (symbol: Symbol, atom: number) => boolean;

/** Prepares asking by the tracks of an automaton. */
export function prepareHasAtom({ tracks, firstSet }: Automaton): HasAtom {
  const count = firstSet.length - 1;
  // The numbers of sets are taken as they lie there (see `narrowest`).
  const mask = tracks instanceof Int16Array ? 0xffff : 0x7fffffff;
  return ({ atoms, sets }, atom) => {
    if (atom >= 0 && atom < count) return atoms.includes(atom);
    const set = ~atom & mask;
    return ((sets[set >>> 5] as number) & (1 << (set & 31))) !== 0;
  };
}

/** How many words of 32 bits hold a bit for each set; the highest set of an atom is its last. */
function widthOf({ firstSet, sets }: Automaton): number {
  let most = -1;
  for (let atom = 1; atom < firstSet.length; atom++) {
    const last = sets[(firstSet[atom] as number) - 1];
    if (last !== undefined && last > most) most = last;
  }
  return most < 0 ? 0 : (most >>> 5) + 1;
}

/** The rows of several atoms behind each other. */
function rowsOf(atoms: readonly number[], first: Int32Array, table: Int32Array): Int32Array {
  let length = 0;
  for (const atom of atoms) length += (first[atom + 1] as number) - (first[atom] as number);
  if (length === 0) return NONE;
  const rows = new Int32Array(length);
  let to = 0;
  for (const atom of atoms) {
    const end = first[atom + 1] as number;
    for (let at = first[atom] as number; at < end; at++) rows[to++] = table[at] as number;
  }
  return rows;
}

const NONE = new Int32Array();
