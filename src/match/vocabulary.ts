import { BEGIN, END, GAP_WORD, INSIDE, WHOLE } from "./atoms.ts";
import type { Automaton } from "./automaton.ts";
import { entryOf } from "./dictionary.ts";
import { opensHole } from "./holes.ts";
import { classOf, termHead } from "./name-index.ts";
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

/** A step inside the names of the lexicon: the terms whose names end here, and the names that go on. */
export interface NameNode {
  readonly terms: readonly NamedTerm[];
  /** Whether any name goes on from here. */
  readonly goesOn: boolean;
  /** The steps that a word takes from here. */
  next(word: WordEntry): readonly NameNode[];
}

/** What one written word is to an automaton. */
export interface WordEntry {
  readonly word: string;
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
  const symbols = createSymbols(automaton);
  const rootOf = prepareRoots(automaton);
  let seen = new Map<string, WordEntry>();
  return {
    automaton,
    symbols,
    lookUp(word, raw) {
      const old = seen.get(raw);
      // The same letters can be different words: "ca" is "can" before "n't".
      if (old?.word === word) return old;
      if (seen.size >= MOST_WORDS) seen = new Map();
      const entry = enter(automaton, symbols, rootOf, word, raw);
      seen.set(raw, entry);
      return entry;
    },
  };
}

/** How many words after a node of the names are remembered, most of which lead nowhere. */
const MOST_NEXT = 400;
const NOWHERE: readonly NameNode[] = [];

/** Looks names up as texts go on with them, a word at a time. */
function prepareRoots({ names: index, groups }: Automaton): (first: string) => NameNode | null {
  const terms = new Map<number, NamedTerm>();
  const termOf = (number: number): NamedTerm => {
    let term = terms.get(number);
    if (!term) {
      const { id, tags } = termHead(index, number);
      const className = classOf(index, number);
      const asked = [className, ...tags.map((tag) => `${className}.${tag}`)];
      term = {
        class: className,
        id,
        tags,
        groups: asked.flatMap((name) => groups.get(name) ?? []),
      };
      terms.set(number, term);
    }
    return term;
  };
  const nodeAt = (words: string): NameNode | null => {
    const entry = entryOf(index.names, words);
    if (entry === undefined) return null;
    const goesOn = entry.endsWith("+");
    const numbers = goesOn ? entry.slice(0, -1) : entry;
    const known = new Map<WordEntry, readonly NameNode[]>();
    return {
      terms: numbers === "" ? [] : numbers.split(",").map((number) => termOf(Number(number))),
      goesOn,
      next(word) {
        let nodes = known.get(word);
        if (!nodes) {
          if (known.size >= MOST_NEXT) known.clear();
          const found = word.keys.flatMap((key) => nodeAt(`${words} ${key}`) ?? []);
          known.set(word, (nodes = found.length === 0 ? NOWHERE : found));
        }
        return nodes;
      },
    };
  };
  const roots = new Map<string, NameNode | null>();
  return (first) => {
    let root = roots.get(first);
    if (root === undefined) roots.set(first, (root = nodeAt(first)));
    return root;
  };
}

function enter(
  automaton: Automaton,
  symbols: Symbols,
  rootOf: (first: string) => NameNode | null,
  word: string,
  raw: string,
): WordEntry {
  const bases = baseForms(word);
  const keys = raw !== raw.toLowerCase() ? [...bases, `=${raw}`] : bases;
  const atoms = new Set<number>();
  for (const base of bases) {
    const atom = entryOf(automaton.words, base);
    if (atom !== undefined) atoms.add(Number(atom));
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
    if (node.goesOn) branches.push(node);
    for (const term of node.terms) for (const group of term.groups) atoms.add(group + WHOLE);
  }
  if (!TURNS.has(word)) atoms.add(GAP_WORD);
  return {
    word,
    symbol: symbols.of(atoms),
    keys,
    terms,
    branches,
    opensHole: opensHole(word, raw),
  };
}

/** The atoms that mark the words of a longer name or hole, `length` words from the first. */
export function spanAtom(group: number, index: number, length: number): number {
  if (length === 1) return group + WHOLE;
  if (index === 0) return group + BEGIN;
  return group + (index === length - 1 ? END : INSIDE);
}
