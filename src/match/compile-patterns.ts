import { annotate } from "./annotate.ts";
import { type AtomRegister, registerAtoms } from "./atom-register.ts";
import type { Automaton } from "./automaton.ts";
import { chooseLandmarks } from "./choose-landmarks.ts";
import { layDictionary } from "./dictionary.ts";
import { encodeTracks } from "./encode-tracks.ts";
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
 * that will be matched: by them what is rare is known, which has no bearing on what is found. Throws a `PatternError`
 * for a pattern that cannot be read, names an unknown class, or is too large.
 */
export function compilePatterns(
  patterns: readonly string[],
  lexicon: Lexicon,
  sample: readonly string[] = [],
): Automaton {
  const atoms = registerAtoms();
  const tracksOf: number[] = [];
  const tracks: number[] = [];
  const read = patterns.map((source) => {
    const pattern = parsePattern(source);
    const network = buildNetwork(pattern, checkingClasses(atoms, source, lexicon));
    if (network.nodes.length > MOST_NODES)
      throw new PatternError(
        `the pattern is too large (${network.nodes.length} steps, at most ${MOST_NODES})`,
        source,
        1,
      );
    tracksOf.push(tracks.length);
    for (const one of encodeTracks(network, (several) => atoms.anyOf(several))) tracks.push(one);
    if (tracks.length > MOST_INTEGERS)
      throw new PatternError("the patterns together need too many steps", source, 1);
    return pattern;
  });
  const { words, exactWords, marks, groups } = atoms;
  const sets = layRows(atoms.setsOf());
  const unmarked: Automaton = {
    patterns,
    tracksOf: Int32Array.from(tracksOf),
    tracks: narrowest(tracks),
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
  return { ...unmarked, ...landmarksIn(read, atoms, unmarked, sample) };
}

function landmarksIn(
  patterns: readonly Pattern[],
  atoms: AtomRegister,
  automaton: Automaton,
  sample: readonly string[],
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
  const surveyor = { atoms, rarer, longestName: longestNames(automaton.lexicon) };
  return chooseLandmarks(
    patterns.map((pattern) => landmarksOf(pattern, surveyor)),
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
