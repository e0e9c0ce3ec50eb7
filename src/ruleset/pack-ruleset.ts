import type { Likeness } from "../likeness/likeness.ts";
import type { Automaton } from "../match/automaton.ts";
import type { Dictionary } from "../match/dictionary.ts";
import type { Lexicon, Term } from "../match/lexicon.ts";
import type { NameIndex } from "../match/name-index.ts";
import type { Ruleset } from "./ruleset.ts";

/** A ruleset as it is kept on disk: JSON for what people wrote, one array of 32-bit integers for tables and long texts. */
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
  "firstLed",
  "led",
  "leads",
  "firstSecond",
  "seconds",
  "secondOf",
] as const;

interface Packed extends Omit<Ruleset, "automaton" | "likeness"> {
  /** Of each table, those of the dictionaries last. */
  readonly lengths: readonly number[];
  /** How many UTF-16 units the text of each dictionary has, of the words, the names and the terms. */
  readonly units: readonly number[];
  readonly exact: readonly (readonly [string, number])[];
  readonly marks: readonly (readonly [string, number])[];
  readonly groups: readonly (readonly [string, number])[];
  readonly classes: NameIndex["classes"];
  readonly count: number;
  /** Without its weights, which are the last two tables. */
  readonly likeness: Omit<Likeness, "claim" | "category"> | null;
}

interface Sources {
  readonly patterns: readonly string[];
  readonly lexicon: readonly (readonly [string, readonly Term[]])[];
}

/** Makes a compiled ruleset ready to be written; `unpackRuleset` gives an equal one back without compiling anything. */
export function packRuleset({ automaton, likeness, ...rest }: Ruleset): PackedRuleset {
  const { exact, marks, groups, names } = automaton;
  const dictionaries = [automaton.words, names.names, names.terms];
  const parts = [
    ...TABLES.map((name) => automaton[name]),
    ...dictionaries.flatMap(({ starts, slots, text }) => [starts, slots, unitsOf(text)]),
    ...(likeness ? [wordsOf(likeness.claim), wordsOf(likeness.category)] : []),
  ];
  const packed: Packed = {
    ...rest,
    lengths: parts.map(({ length }) => length),
    units: dictionaries.map(({ text }) => text.length),
    exact: [...exact],
    marks: [...marks],
    groups: [...groups],
    classes: names.classes,
    count: names.count,
    likeness: likeness && withoutWeights(likeness),
  };
  const tables = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    tables.set(part, at);
    at += part.length;
  }
  return {
    json: JSON.stringify(packed),
    sources: JSON.stringify({ patterns: automaton.patterns, lexicon: [...automaton.lexicon] }),
    tables,
  };
}

function withoutWeights({ claim, category, ...rest }: Likeness): Packed["likeness"] {
  void claim;
  void category;
  return rest;
}

/** A text as integers that hold two of its units each: it is read without being parsed or decoded. */
function unitsOf(text: string): Int32Array {
  const bytes = Buffer.alloc(4 * Math.ceil(text.length / 2));
  bytes.write(text, "utf16le");
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

function textOf({ buffer, byteOffset }: Int32Array, units: number): string {
  return Buffer.from(buffer, byteOffset, 2 * units).toString("utf16le");
}

function wordsOf({ buffer, byteOffset, length }: Int8Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length / 4);
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Int8Array {
  return new Int8Array(buffer, byteOffset, byteLength);
}

/** The ruleset that was packed. The tables are used in place, not copied; `sources` is asked for when it is first needed. */
export function unpackRuleset({
  json,
  tables,
  sources,
}: Omit<PackedRuleset, "sources"> & { readonly sources: () => string }): Ruleset {
  const { lengths, units, exact, marks, groups, classes, count, likeness, ...rest } = JSON.parse(
    json,
  ) as Packed;
  const parts: Int32Array[] = [];
  let at = 0;
  for (const length of lengths) parts.push(tables.subarray(at, (at += length)));
  const laid = Object.fromEntries(TABLES.map((name, index) => [name, parts[index]])) as Record<
    (typeof TABLES)[number],
    Int32Array
  >;
  const [words, names, terms] = units.map((length, index): Dictionary => {
    const [starts, slots, text] = parts.slice(TABLES.length + 3 * index) as [
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    return { starts, slots, text: textOf(text, length) };
  }) as [Dictionary, Dictionary, Dictionary];
  let unfolded: Sources | null = null;
  const unfold = (): Sources => (unfolded ??= JSON.parse(sources()) as Sources);
  let lexicon: Lexicon | null = null;
  const automaton: Automaton = {
    ...laid,
    words,
    exact: new Map(exact),
    marks: new Map(marks),
    groups: new Map(groups),
    names: { names, terms, classes, count },
    get patterns() {
      return unfold().patterns;
    },
    get lexicon() {
      return (lexicon ??= new Map(unfold().lexicon));
    },
  };
  const [claim, category] = parts.slice(-2).map(bytesOf) as [Int8Array, Int8Array];
  return { ...rest, automaton, likeness: likeness && { ...likeness, claim, category } };
}
