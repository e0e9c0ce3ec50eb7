import { annotate } from "./annotate.ts";
import { type AtomRegister, registerAtoms } from "./atom-register.ts";
import type { Automaton } from "./automaton.ts";
import { chooseLandmarks } from "./choose-landmarks.ts";
import { layDictionary } from "./dictionary.ts";
import { encodeTracks } from "./encode-tracks.ts";
import { type KnownPattern, knownPatterns } from "./known-patterns.ts";
import { type Landmark, landmarksOf } from "./landmarks.ts";
import type { Lexicon } from "./lexicon.ts";
import { indexNames } from "./name-index.ts";
import { narrowest } from "./narrowest.ts";
import { buildNetwork } from "./network.ts";
import { parsePattern } from "./parse-pattern.ts";
import type { Pattern } from "./pattern.ts";
import { PatternError } from "./pattern-error.ts";
import { layRows } from "./rows.ts";
import { tokenize } from "./tokenize.ts";
import { buildVocabulary } from "./vocabulary.ts";

/** No one pattern may need more steps than this: `(a b | c d | …)` groups multiply with gaps. */
const MOST_NODES = 4_000;
/** All together may not need more integers than this: they would not fit in memory. */
const MOST_INTEGERS = 20_000_000;

/**
 * Compiles patterns into one automaton, whose size stays near the sum of the patterns. `sample` are texts of the kind
 * that will be matched: by them what is rare is known, which has no bearing on what is found. What `known` holds is taken
 * over from there, if names were only added to its lexicon. Throws a `PatternError` for a pattern that cannot be read,
 * names an unknown class, or is too large.
 */
export function compilePatterns(
  patterns: readonly string[],
  lexicon: Lexicon,
  sample: readonly string[] = [],
  known: Automaton | null = null,
): Automaton {
  const longestName = longestNames(lexicon);
  const base = known !== null && isLongerThan(longestName, known.lexicon) ? null : known;
  const knownOf = base === null ? null : knownPatterns(base);
  const atoms = registerAtoms(base);
  const tracksOf = new Int32Array(patterns.length);
  const tracks: ArrayLike<number>[] = [];
  let length = 0;
  const compiled = patterns.map((source, index): Compiled => {
    const one = knownOf?.(source) ?? compile(source, lexicon, atoms);
    tracksOf[index] = length;
    tracks.push(one.tracks);
    length += one.tracks.length;
    if (length > MOST_INTEGERS)
      throw new PatternError("the patterns together need too many steps", source, 1);
    return one;
  });
  const { words, exactWords, marks, groups } = atoms;
  const sets = layRows(atoms.setsOf());
  const unmarked: Automaton = {
    patterns,
    tracksOf,
    tracks: narrowest(joined(tracks, length), -atoms.countSets()),
    firstSet: sets.first,
    sets: sets.all,
    ...chooseLandmarks([], atoms.count(), () => 0),
    words: layDictionary([...words].map(([word, atom]) => [word, String(atom)])),
    exact: exactWords,
    marks,
    groups,
    names: indexNames(lexicon),
    lexicon,
  };
  return { ...unmarked, ...landmarksIn(compiled, atoms, unmarked, sample, longestName) };
}

/** A pattern as it is run, and what its landmarks are found in or were. */
type Compiled = KnownPattern | { readonly tracks: readonly number[]; readonly pattern: Pattern };

function compile(source: string, lexicon: Lexicon, atoms: AtomRegister): Compiled {
  const pattern = parsePattern(source);
  const network = buildNetwork(pattern, checkingClasses(atoms, source, lexicon));
  if (network.nodes.length > MOST_NODES)
    throw new PatternError(
      `the pattern is too large (${network.nodes.length} steps, at most ${MOST_NODES})`,
      source,
      1,
    );
  return { tracks: encodeTracks(network, (several) => atoms.anyOf(several)), pattern };
}

function joined(parts: readonly ArrayLike<number>[], length: number): Int32Array {
  const all = new Int32Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Whether a class has a longer name than in a lexicon by which patterns were compiled: it bears on where they may begin. */
function isLongerThan(longestName: (name: string) => number, lexicon: Lexicon): boolean {
  const before = longestNames(lexicon);
  return [...lexicon.keys()].some((name) => longestName(name) > before(name));
}

function landmarksIn(
  compiled: readonly Compiled[],
  atoms: AtomRegister,
  automaton: Automaton,
  sample: readonly string[],
  longestName: (name: string) => number,
): ReturnType<typeof chooseLandmarks> {
  const counts = countAtoms(automaton, sample);
  const known = new Map<Landmark, number>();
  const weightOf = (landmark: Landmark): number => {
    let weight = known.get(landmark);
    if (weight === undefined) {
      // What the sample does not hold may yet come up.
      weight = landmark.atoms.reduce((sum, atom) => sum + 0.1 + (counts.get(atom) ?? 0), 0);
      known.set(landmark, weight);
    }
    return weight;
  };
  const rarer = (a: Landmark, b: Landmark): Landmark => (weightOf(b) < weightOf(a) ? b : a);
  const surveyor = { atoms, rarer, longestName };
  return chooseLandmarks(
    compiled.map((one) => ("pattern" in one ? landmarksOf(one.pattern, surveyor) : one.landmarks)),
    atoms.count(),
    weightOf,
  );
}

/** How many tokens the longest name of a class has, asked by the class's name with or without a tag. */
function longestNames(lexicon: Lexicon): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const [className = ""] = name.split(".");
    let longest = known.get(className);
    if (longest === undefined) {
      const names = (lexicon.get(className) ?? []).flatMap((term) => term.names);
      longest = names.reduce((most, one) => Math.max(most, tokenize(one).length), 1);
      known.set(className, longest);
    }
    return longest;
  };
}

/** How many of the texts hold each atom. */
function countAtoms(automaton: Automaton, texts: readonly string[]): Map<number, number> {
  const vocabulary = buildVocabulary(automaton);
  const counts = new Map<number, number>();
  for (const text of texts) {
    const { symbols } = annotate(tokenize(text), vocabulary);
    for (const atom of new Set(symbols.flatMap((symbol) => symbol.atoms)))
      counts.set(atom, (counts.get(atom) ?? 0) + 1);
  }
  return counts;
}

function checkingClasses(atoms: AtomRegister, source: string, lexicon: Lexicon): AtomRegister {
  return {
    ...atoms,
    group(name) {
      checkClass(name, source, lexicon);
      return atoms.group(name);
    },
  };
}

function checkClass(name: string, source: string, lexicon: Lexicon): void {
  if (name.startsWith("<")) return;
  const column = source.indexOf(`{${name}}`) + 1;
  const [className = "", tag] = name.split(".");
  const terms = lexicon.get(className);
  if (!terms) throw new PatternError(`unknown class \`{${className}}\``, source, column);
  if (tag !== undefined && !terms.some((term) => term.tags.includes(tag))) {
    throw new PatternError(`no term of \`{${className}}\` has the tag \`${tag}\``, source, column);
  }
}
