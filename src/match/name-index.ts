import { type Dictionary, layDictionary, valueAt } from "./dictionary.ts";
import type { Lexicon, Term } from "./lexicon.ts";
import { tokenize } from "./tokenize.ts";

/** A term without its names. */
export type TermHead = Omit<Term, "names">;

/** The terms of a lexicon by number, and every name by its words, one after the other. */
export interface NameIndex {
  /** Number → `id|tag,tag|parent`, the terms of a class together. */
  readonly terms: Dictionary;
  /** How many terms there are. */
  readonly count: number;
  /** Each class with the number of its first term, ascending. */
  readonly classes: readonly (readonly [name: string, first: number])[];
  /**
   * The first words of names, joined by spaces → the numbers of the terms whose names they are, and `+` where longer names
   * begin with them. A word that needs its capitals has `=` before it.
   */
  readonly names: Dictionary;
}

/** Indexes a lexicon. */
export function indexNames(lexicon: Lexicon): NameIndex {
  const terms: [string, string][] = [];
  const classes: [string, number][] = [];
  const names = new Map<string, { readonly terms: number[]; goesOn: boolean }>();
  const entryAt = (words: string) => {
    let entry = names.get(words);
    if (!entry) names.set(words, (entry = { terms: [], goesOn: false }));
    return entry;
  };
  for (const [className, entries] of lexicon) {
    classes.push([className, terms.length]);
    for (const term of entries) {
      const number = terms.length;
      terms.push([String(number), `${term.id}|${term.tags.join()}|${term.parent ?? ""}`]);
      for (const name of term.names) {
        const keys = keysOf(name);
        if (keys.length === 0) continue;
        for (let to = 1; to < keys.length; to++) entryAt(keys.slice(0, to).join(" ")).goesOn = true;
        entryAt(keys.join(" ")).terms.push(number);
      }
    }
  }
  return {
    terms: layDictionary(terms),
    count: terms.length,
    classes,
    names: layDictionary(
      [...names].map(([words, entry]) => [words, entry.terms.join() + (entry.goesOn ? "+" : "")]),
    ),
  };
}

/** The term of a number. */
export function termHead({ terms }: NameIndex, number: number): TermHead {
  const [id = "", tags = "", parent = ""] = valueAt(terms, number).split("|");
  return { id, tags: tags === "" ? [] : tags.split(","), parent: parent === "" ? null : parent };
}

/** The class that the term of a number belongs to. */
export function classOf({ classes }: NameIndex, number: number): string {
  return classes.findLast(([, first]) => first <= number)?.[0] ?? "";
}

/** The terms of a class; none where there is no such class. */
export function termsOf(index: NameIndex, className: string): TermHead[] {
  const at = index.classes.findIndex(([name]) => name === className);
  if (at < 0) return [];
  const from = index.classes[at]?.[1] ?? 0;
  const to = index.classes[at + 1]?.[1] ?? index.count;
  return Array.from({ length: to - from }, (_, offset) => termHead(index, from + offset));
}

function keysOf(name: string): string[] {
  return tokenize(name).flatMap(({ kind, raw, word }) => {
    if (kind === "mark") return [];
    return raw !== raw.toLowerCase() ? `=${raw}` : word;
  });
}
