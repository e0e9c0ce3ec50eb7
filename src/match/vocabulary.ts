import { ANY_WORD, BEGIN, END, GAP_WORD, INSIDE, WHOLE } from "./atoms.ts";
import type { Automaton } from "./automaton.ts";
import { opensHole } from "./holes.ts";
import { baseForms } from "./inflect.ts";
import { createSymbols, type Symbol, type Symbols } from "./symbols.ts";
import { tokenize } from "./tokenize.ts";

/** A name of a term of the lexicon, as the patterns of one automaton see it. */
export interface NamedTerm {
  readonly class: string;
  readonly id: string;
  /** First atoms of the classes (with and without tag) that patterns ask for. */
  readonly groups: readonly number[];
}

/** A step inside the names of the lexicon: the terms whose names end here, and the words that may follow. */
export interface NameNode {
  readonly terms: NamedTerm[];
  next: Map<string, NameNode> | null;
}

/** What one written word is to an automaton. */
export interface WordEntry {
  /** Every atom of the word by itself, those of any word included. */
  readonly symbol: Symbol;
  /** Keys under which the word continues a name: its base forms, and `=` + the word as written. */
  readonly keys: readonly string[];
  /** Terms that have this word as a name. */
  readonly terms: readonly NamedTerm[];
  /** Longer names that this word begins. */
  readonly branches: readonly NameNode[];
  /** Whether a number, a duration, a name … may begin here. */
  readonly opensHole: boolean;
}

/** Looks up words for one automaton; remembers each word that it has seen. */
export interface Vocabulary {
  lookUp(word: string, raw: string): WordEntry;
  readonly automaton: Automaton;
  readonly symbols: Symbols;
}

/** Words that open another clause or turn its meaning round: a gap does not reach over them. */
const TURNS = new Set(
  "but however although though unless whereas yet nevertheless not no never without neither nor none nobody nothing hardly".split(
    " ",
  ),
);

/** How many distinct words are remembered before the memory starts anew. */
const MOST_WORDS = 200_000;

/** Prepares the look-up of words for an automaton: its own words and every name of its lexicon. */
export function buildVocabulary(automaton: Automaton): Vocabulary {
  const root: NameNode = { terms: [], next: new Map() };
  for (const [className, terms] of automaton.lexicon) {
    for (const term of terms) {
      const groups = [className, ...term.tags.map((tag) => `${className}.${tag}`)]
        .map((name) => automaton.groups.get(name))
        .filter((group) => group !== undefined);
      const named: NamedTerm = { class: className, id: term.id, groups };
      for (const name of term.names) addName(root, name, named);
    }
  }
  const symbols = createSymbols();
  let seen = new Map<string, WordEntry>();
  return {
    automaton,
    symbols,
    lookUp(word, raw) {
      const old = seen.get(raw);
      if (old) return old;
      if (seen.size >= MOST_WORDS) seen = new Map();
      const entry = enter(automaton, symbols, root, word, raw);
      seen.set(raw, entry);
      return entry;
    },
  };
}

function addName(root: NameNode, name: string, term: NamedTerm): void {
  let node = root;
  for (const token of tokenize(name)) {
    if (token.kind === "mark") continue;
    const key = /\p{Lu}/u.test(token.raw) ? `=${token.raw}` : token.word;
    node.next ??= new Map();
    let next = node.next.get(key);
    if (!next) node.next.set(key, (next = { terms: [], next: null }));
    node = next;
  }
  if (node !== root) node.terms.push(term);
}

function enter(
  automaton: Automaton,
  symbols: Symbols,
  root: NameNode,
  word: string,
  raw: string,
): WordEntry {
  const bases = baseForms(word);
  const keys = /\p{Lu}/u.test(raw) ? [...bases, `=${raw}`] : bases;
  const atoms = new Set<number>();
  for (const base of bases) {
    const atom = automaton.words.get(base);
    if (atom !== undefined) atoms.add(atom);
  }
  for (const written of new Set([word, raw])) {
    const atom = automaton.exact.get(written);
    if (atom !== undefined) atoms.add(atom);
  }
  const terms: NamedTerm[] = [];
  const branches: NameNode[] = [];
  for (const key of keys) {
    const node = root.next?.get(key);
    if (!node) continue;
    terms.push(...node.terms);
    if (node.next) branches.push(node);
    for (const term of node.terms) for (const group of term.groups) atoms.add(group + WHOLE);
  }
  atoms.add(ANY_WORD);
  if (!TURNS.has(word)) atoms.add(GAP_WORD);
  return { symbol: symbols.of(atoms), keys, terms, branches, opensHole: opensHole(word, raw) };
}

/** The atoms that mark the words of a longer name or hole, `length` words from the first. */
export function spanAtom(group: number, index: number, length: number): number {
  if (length === 1) return group + WHOLE;
  if (index === 0) return group + BEGIN;
  return group + (index === length - 1 ? END : INSIDE);
}
