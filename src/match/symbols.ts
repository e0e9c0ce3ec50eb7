import { TEXT_END, TEXT_START } from "./atoms.ts";

/** A set of atoms, numbered: what one token is to the patterns. Equal sets are the same symbol. */
export interface Symbol {
  readonly id: number;
  /** Sorted. */
  readonly atoms: readonly number[];
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
export function createSymbols(): Symbols {
  const known = new Map<string, Symbol>();
  const of = (atoms: Iterable<number>): Symbol => {
    const sorted = [...new Set(atoms)].sort((a, b) => a - b);
    const key = sorted.join();
    let symbol = known.get(key);
    if (!symbol) known.set(key, (symbol = { id: known.size, atoms: sorted, more: new Map() }));
    return symbol;
  };
  const plus = (symbol: Symbol, atom: number): Symbol => {
    let more = symbol.more.get(atom);
    if (!more) symbol.more.set(atom, (more = of([...symbol.atoms, atom])));
    return more;
  };
  return { empty: of([]), start: of([TEXT_START]), finish: of([TEXT_END]), of, plus };
}
