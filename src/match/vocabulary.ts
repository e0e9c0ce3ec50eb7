import { ANY_WORD, BEGIN, END, GAP_WORD, INSIDE, WHOLE } from "./atoms.ts";
import type { Automaton } from "./automaton.ts";
import { opensHole } from "./holes.ts";
import { baseForms } from "./inflect.ts";
import { createSymbols, type Symbol, type Symbols } from "./symbols.ts";

/** A name of a term of the lexicon, as the patterns of one automaton see it. */
export interface NamedTerm {
  readonly class: string;
  readonly id: string;
  readonly tags: readonly string[];
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
  const symbols = createSymbols();
  const rootOf = prepareRoots(automaton);
  let seen = new Map<string, WordEntry>();
  return {
    automaton,
    symbols,
    lookUp(word, raw) {
      const old = seen.get(raw);
      if (old) return old;
      if (seen.size >= MOST_WORDS) seen = new Map();
      const entry = enter(automaton, symbols, rootOf, word, raw);
      seen.set(raw, entry);
      return entry;
    },
  };
}

/** Unfolds the names that a word begins when the word first comes up. */
function prepareRoots({ names: index, groups }: Automaton): (first: string) => NameNode | null {
  const terms = new Map<number, NamedTerm>();
  const roots = new Map<string, NameNode | null>();
  const termOf = (number: number): NamedTerm => {
    let term = terms.get(number);
    if (!term) {
      const [className = "", id = "", tags = ""] = (index.terms[number] ?? "").split("\t");
      const kinds = tags === "" ? [] : tags.split(",");
      const asked = [className, ...kinds.map((tag) => `${className}.${tag}`)];
      term = {
        class: className,
        id,
        tags: kinds,
        groups: asked.flatMap((name) => groups.get(name) ?? []),
      };
      terms.set(number, term);
    }
    return term;
  };
  return (first) => {
    const known = roots.get(first);
    if (known !== undefined) return known;
    const root: NameNode | null = Object.hasOwn(index.names, first)
      ? { terms: [], next: null }
      : null;
    roots.set(first, root);
    if (root) {
      for (const line of (index.names[first] ?? "").split("\n")) {
        const tab = line.indexOf("\t");
        addName(root, line.slice(0, tab), termOf(Number(line.slice(tab + 1))));
      }
    }
    return root;
  };
}

function addName(root: NameNode, rest: string, term: NamedTerm): void {
  let node = root;
  for (const key of rest === "" ? [] : rest.split(" ")) {
    node.next ??= new Map();
    let next = node.next.get(key);
    if (!next) node.next.set(key, (next = { terms: [], next: null }));
    node = next;
  }
  node.terms.push(term);
}

function enter(
  automaton: Automaton,
  symbols: Symbols,
  rootOf: (first: string) => NameNode | null,
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
    const node = rootOf(key);
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
