import type { Automaton } from "../match/automaton.ts";
import type { Lexicon, Term } from "../match/lexicon.ts";
import type { NameIndex } from "../match/name-index.ts";
import type { Ruleset } from "./ruleset.ts";

/** A ruleset as it is kept on disk: JSON for what people wrote, one array of 32-bit integers for the automaton's tables. */
export interface PackedRuleset {
  readonly json: string;
  /** What it was compiled from, which few runs ask for: the patterns and the lexicon. */
  readonly sources: string;
  readonly tables: Int32Array;
}

/** The automaton's tables in the order in which they are laid behind each other. */
const TABLES = [
  "tracksOf",
  "tracks",
  "firstSet",
  "sets",
  "firstLandmark",
  "landmarks",
  "firstCandidate",
  "candidates",
  "firstOther",
  "others",
] as const;

interface Packed extends Omit<Ruleset, "automaton"> {
  readonly lengths: readonly number[];
  readonly words: readonly (readonly [string, number])[];
  readonly exact: readonly (readonly [string, number])[];
  readonly marks: readonly (readonly [string, number])[];
  readonly groups: readonly (readonly [string, number])[];
  readonly names: NameIndex;
}

interface Sources {
  readonly patterns: readonly string[];
  readonly lexicon: readonly (readonly [string, readonly Term[]])[];
}

/** Makes a compiled ruleset ready to be written; `unpackRuleset` gives an equal one back without compiling anything. */
export function packRuleset({ automaton, ...rest }: Ruleset): PackedRuleset {
  const packed: Packed = {
    ...rest,
    lengths: TABLES.map((name) => automaton[name].length),
    words: [...automaton.words],
    exact: [...automaton.exact],
    marks: [...automaton.marks],
    groups: [...automaton.groups],
    names: automaton.names,
  };
  const tables = new Int32Array(packed.lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const name of TABLES) {
    tables.set(automaton[name], at);
    at += automaton[name].length;
  }
  return {
    json: JSON.stringify(packed),
    sources: JSON.stringify({ patterns: automaton.patterns, lexicon: [...automaton.lexicon] }),
    tables,
  };
}

/** The ruleset that was packed. The tables are used in place, not copied; `sources` is asked for when it is first needed. */
export function unpackRuleset({
  json,
  tables,
  sources,
}: Omit<PackedRuleset, "sources"> & { readonly sources: () => string }): Ruleset {
  const { lengths, words, exact, marks, groups, names, ...rest } = JSON.parse(json) as Packed;
  let at = 0;
  const laid = Object.fromEntries(
    TABLES.map((name, index) => [name, tables.subarray(at, (at += lengths[index] ?? 0))]),
  ) as Record<(typeof TABLES)[number], Int32Array>;
  let unfolded: Sources | null = null;
  const unfold = (): Sources => (unfolded ??= JSON.parse(sources()) as Sources);
  let terms: Lexicon | null = null;
  const automaton: Automaton = {
    ...laid,
    words: new Map(words),
    exact: new Map(exact),
    marks: new Map(marks),
    groups: new Map(groups),
    names,
    get patterns() {
      return unfold().patterns;
    },
    get lexicon() {
      return (terms ??= new Map(unfold().lexicon));
    },
  };
  return { ...rest, automaton };
}
