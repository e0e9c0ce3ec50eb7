import type { Aspect, Reading } from "../claims/aspect.ts";
import type { Likeness } from "../likeness/likeness.ts";
import type { Automaton } from "../match/automaton.ts";
import type { Dictionary } from "../match/dictionary.ts";
import type { Lexicon, Term } from "../match/lexicon.ts";
import type { NameIndex } from "../match/name-index.ts";
import type { Rule } from "./rule.ts";
import type { Purpose, Ruleset } from "./ruleset.ts";

/** A ruleset as it is kept on disk: JSON for what people wrote, one array of 32-bit integers for tables and long texts. */
export interface PackedRuleset {
  readonly json: string;
  /** What it was compiled from, which few runs ask for: the patterns, the lexicon and the examples. */
  readonly sources: string;
  readonly tables: Int32Array;
}

/** The automaton's tables of 32 bits in the order in which they are laid behind each other, after the purposes and its tracks. */
const TABLES = [
  "tracksOf",
  "firstSet",
  "sets",
  "firstLed",
  "led",
  "leads",
  "firstSecond",
  "seconds",
  "secondOf",
] as const;

interface Packed extends Omit<
  Ruleset,
  "automaton" | "likeness" | "purposes" | "rules" | "aspects"
> {
  readonly rules: readonly Omit<Rule, "examples">[];
  /** Every reading once, and those of each aspect by their places among them. */
  readonly readings: readonly Reading[];
  readonly aspects: readonly (Omit<Aspect, "readings" | "examples"> & {
    readonly readings: readonly number[];
  })[];
  /** Every purpose but those of aspects once, since many patterns have the same. */
  readonly purposes: readonly Purpose[];
  /** Whether the tracks are integers of 16 bits. */
  readonly narrow: boolean;
  /** Of each table in whole integers, those of the dictionaries last. */
  readonly lengths: readonly number[];
  /** How the text of each dictionary is laid, of the words, the names and the terms; most need one byte for a unit. */
  readonly texts: readonly { readonly encoding: "latin1" | "utf16le"; readonly bytes: number }[];
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
  /** By rule and by aspect. */
  readonly ofRules: readonly Rule["examples"][];
  readonly ofAspects: readonly Aspect["examples"][];
}

/** Makes a compiled ruleset ready to be written; `unpackRuleset` gives an equal one back without compiling anything. */
export function packRuleset({
  automaton,
  likeness,
  purposes,
  rules,
  aspects,
  ...rest
}: Ruleset): PackedRuleset {
  const { exact, marks, groups, names } = automaton;
  const dictionaries = [automaton.words, names.names, names.terms];
  const others = distinctOf(purposes.filter(({ use }) => use !== "aspect"));
  const parts = [
    Int32Array.from(purposes, (purpose) =>
      purpose.use === "aspect" ? -1 - codeOf(purpose) : others.placeOf(purpose),
    ),
    wordsOf(automaton.tracks),
    ...TABLES.map((name) => automaton[name]),
    ...dictionaries.flatMap(({ starts, slots, text }) => [
      starts,
      slots,
      wordsOf(bytesOfText(text)),
    ]),
    ...(likeness ? [wordsOf(likeness.claim), wordsOf(likeness.category)] : []),
  ];
  const readings = distinctOf(aspects.flatMap((aspect) => aspect.readings));
  const packed: Packed = {
    ...rest,
    rules: rules.map(withoutExamples),
    readings: readings.values,
    aspects: aspects.map((aspect) => ({
      ...withoutExamples(aspect),
      readings: aspect.readings.map(readings.placeOf),
    })),
    purposes: others.values,
    narrow: automaton.tracks instanceof Int16Array,
    lengths: parts.map(({ length }) => length),
    texts: dictionaries.map(({ text }) => ({
      encoding: encodingOf(text),
      bytes: Buffer.byteLength(text, encodingOf(text)),
    })),
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
    sources: JSON.stringify({
      patterns: automaton.patterns,
      lexicon: [...automaton.lexicon],
      ofRules: rules.map(({ examples }) => examples),
      ofAspects: aspects.map(({ examples }) => examples),
    } satisfies Sources),
    tables,
  };
}

type AspectPurpose = Extract<Purpose, { readonly use: "aspect" }>;

const ROLES: readonly AspectPurpose["role"][] = ["reading", "trigger", "except"];
/** More than any aspect has readings; 32 bits have room for those of 600 aspects. */
const MOST_READINGS = 0x100000;

/** What a pattern is for an aspect, as one integer. */
function codeOf({ aspect, role, index }: AspectPurpose): number {
  return (aspect * ROLES.length + ROLES.indexOf(role)) * MOST_READINGS + index;
}

function purposeOf(code: number): AspectPurpose {
  const index = code % MOST_READINGS;
  const place = (code - index) / MOST_READINGS;
  const role = ROLES[place % ROLES.length] as AspectPurpose["role"];
  return { use: "aspect", aspect: Math.floor(place / ROLES.length), role, index };
}

function withoutExamples<Value extends { readonly examples: unknown }>({
  examples,
  ...rest
}: Value): Omit<Value, "examples"> {
  void examples;
  return rest;
}

/** Each of some values once, and the place of any of them. */
function distinctOf<Value>(all: readonly Value[]): {
  readonly values: readonly Value[];
  readonly placeOf: (value: Value) => number;
} {
  const distinct = new Map(all.map((value) => [JSON.stringify(value), value]));
  const places = new Map([...distinct.keys()].map((text, place) => [text, place]));
  return {
    values: [...distinct.values()],
    placeOf: (value) => places.get(JSON.stringify(value)) as number,
  };
}

function withoutWeights({ claim, category, ...rest }: Likeness): Packed["likeness"] {
  void claim;
  void category;
  return rest;
}

/** The bytes of a text, filled up to whole integers: it is read back without being parsed. */
function bytesOfText(text: string): Buffer {
  const encoding = encodingOf(text);
  const bytes = Buffer.alloc(4 * Math.ceil(Buffer.byteLength(text, encoding) / 4));
  bytes.write(text, encoding);
  return bytes;
}

function encodingOf(text: string): "latin1" | "utf16le" {
  return /[^\0-\xFF]/.test(text) ? "utf16le" : "latin1";
}

function textOf({ buffer, byteOffset }: Int32Array, { encoding, bytes }: Packed["texts"][number]) {
  return Buffer.from(buffer, byteOffset, bytes).toString(encoding);
}

function wordsOf({ buffer, byteOffset, byteLength }: NodeJS.ArrayBufferView): Int32Array {
  return new Int32Array(buffer, byteOffset, byteLength / 4);
}

function halvesOf({ buffer, byteOffset, byteLength }: Int32Array): Int16Array {
  return new Int16Array(buffer, byteOffset, byteLength / 2);
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
  const packed = JSON.parse(json) as Packed;
  const { narrow, lengths, texts, exact, marks, groups, classes, count, likeness, ...rest } =
    packed;
  const { purposes: others, rules, readings, aspects, ...parsed } = rest;
  const parts: Int32Array[] = [];
  let at = 0;
  for (const length of lengths) parts.push(tables.subarray(at, (at += length)));
  const purposes = parts.shift() as Int32Array;
  const tracks = parts.shift() as Int32Array;
  const laid = Object.fromEntries(TABLES.map((name, index) => [name, parts[index]])) as Record<
    (typeof TABLES)[number],
    Int32Array
  >;
  const [words, names, terms] = texts.map((form, index): Dictionary => {
    const [starts, slots, text] = parts.slice(TABLES.length + 3 * index) as [
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    return { starts, slots, text: textOf(text, form) };
  }) as [Dictionary, Dictionary, Dictionary];
  let unfolded: Sources | null = null;
  const unfold = (): Sources => (unfolded ??= JSON.parse(sources()) as Sources);
  let lexicon: Lexicon | null = null;
  const automaton: Automaton = {
    ...laid,
    tracks: narrow ? halvesOf(tracks) : tracks,
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
  return {
    ...parsed,
    rules: rules.map((rule, index) => ({
      ...rule,
      get examples() {
        return unfold().ofRules[index] as Rule["examples"];
      },
    })),
    aspects: aspects.map((aspect, index) => ({
      ...aspect,
      readings: aspect.readings.map((place) => readings[place] as Reading),
      get examples() {
        return unfold().ofAspects[index] as Aspect["examples"];
      },
    })),
    purposes: Array.from(purposes, (code) =>
      code < 0 ? purposeOf(-1 - code) : (others[code] as Purpose),
    ),
    automaton,
    likeness: likeness && { ...likeness, claim, category },
  };
}
