import type { Sequence } from "../match/annotate.ts";
import { fnv } from "../match/fnv.ts";
import type { Token } from "../match/tokenize.ts";
import type { Vocabulary, WordEntry } from "../match/vocabulary.ts";

/**
 * The traits of a sentence: its words, as written and in their base forms, the classes of the lexicon they belong to,
 * and what of these stands side by side or with one word between. Each is the hash of its name; those of single words
 * come first.
 */
export interface Traits {
  readonly hashes: readonly number[];
  /** By trait: the token it stands at, the former of two. */
  readonly tokens: readonly number[];
  /** How many are of single words. */
  readonly singles: number;
}

/** Answers the traits of a sentence. */
export type ReadTraits = (sequence: Sequence) => Traits;

/** Prepares reading the traits of sentences. */
export function prepareTraits(namesOf: NamesOf): ReadTraits {
  return ({ tokens, mentions }) => {
    const hashes: number[] = [];
    const places: number[] = [];
    const add = (hash: number, at: number): void => {
      hashes.push(hash);
      places.push(at);
    };
    const paired = tokens.map((token, at) => {
      const names = namesOf(token);
      for (const name of names.all) add(name, at);
      return names.paired;
    });
    addClasses(paired, mentions, add);
    const singles = hashes.length;
    eachPair(paired, add);
    return { hashes, tokens: places, singles };
  };
}

/** What one word is by itself: all its names, of which the first few are paired with those of its neighbors. */
export interface Names {
  readonly all: readonly number[];
  readonly paired: Paired;
}

/** Names of a word that are paired with those of its neighbors. */
export interface Paired {
  readonly names: readonly number[];
  /** The same with one more, where it was asked. */
  readonly more: Map<number, Paired>;
}

const BEGIN = hashOf("^");
const END = hashOf("$");
const NUMBER = hashOf("<number>");

/** Answers the names of a token. */
export type NamesOf = (token: Token) => Names;

/** Prepares naming the tokens of sentences that were annotated with this vocabulary; remembers what it does. */
export function prepareNames(vocabulary: Vocabulary): NamesOf {
  const words = new WeakMap<WordEntry, Names>();
  const marks = new Map<string, Names>();
  return ({ word, raw, kind }) => {
    if (kind === "mark") {
      let names = marks.get(word);
      if (!names) {
        const mark = [hashOf(word)];
        marks.set(word, (names = { all: mark, paired: pairedOf(mark) }));
      }
      return names;
    }
    const entry = vocabulary.lookUp(word, raw);
    let names = words.get(entry);
    if (!names) words.set(entry, (names = namesOfWord(entry)));
    return names;
  };
}

function namesOfWord({ word, keys }: WordEntry): Names {
  const bases = keys.filter((key) => !key.startsWith("=")).map((key) => hashOf(`${key} *`));
  const figure = /^\d/.test(word) ? [NUMBER] : [];
  const paired = pairedOf([...bases.slice(0, 1), ...figure]);
  return { all: [...bases, hashOf(word), ...figure], paired };
}

function pairedOf(names: readonly number[]): Paired {
  return { names, more: new Map() };
}

function plus({ names, more }: Paired, name: number): Paired {
  let paired = more.get(name);
  if (!paired) more.set(name, (paired = pairedOf([...names, name])));
  return paired;
}

const classes = new Map<string, number>();

/** Adds the classes of the words to what of them is paired, and tells each. */
export function addClasses(
  paired: Paired[],
  mentions: Sequence["mentions"],
  tell: (hash: number, at: number) => void,
): void {
  for (const { class: name, from, to } of mentions) {
    let hash = classes.get(name);
    if (hash === undefined) classes.set(name, (hash = hashOf(`{${name}}`)));
    for (let at = from; at < to; at++) {
      const there = paired[at] as Paired;
      if (there.names.includes(hash)) continue;
      tell(hash, at);
      paired[at] = plus(there, hash);
    }
  }
}

const AFTER_LAST = pairedOf([END]);

/** Tells the traits of neighbors, and of words with one between them, each at the former of the two. */
export function eachPair(
  paired: readonly Paired[],
  tell: (hash: number, at: number) => void,
): void {
  for (let at = 0; at < paired.length; at++) {
    const { names } = paired[at] as Paired;
    const next = (paired[at + 1] ?? AFTER_LAST).names;
    const second = paired[at + 2]?.names ?? [];
    for (let one = 0; one < names.length; one++) {
      const name = names[one] as number;
      if (at === 0) tell(pairOf(BEGIN, name), at);
      for (let other = 0; other < next.length; other++)
        tell(pairOf(name, next[other] as number), at);
      const apart = ~name;
      for (let other = 0; other < second.length; other++)
        tell(pairOf(apart, second[other] as number), at);
    }
  }
}

function pairOf(first: number, second: number): number {
  return mix(Math.imul(first, 31) + second);
}

/** Its bits are mixed, since only the lowest are used. */
function hashOf(name: string): number {
  return mix(fnv(name));
}

/** The finisher of MurmurHash3 (Appleby); 31 bits, so that it is a small integer. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & 0x3fffffff;
}
