import type { Lexicon } from "./lexicon.ts";
import { tokenize } from "./tokenize.ts";

/**
 * Every name of a lexicon by its first word, in a form that costs next to nothing to load: only the names that a text's
 * words begin are ever unfolded.
 */
export interface NameIndex {
  /** `class \t id \t tag,tag`, one for each term. */
  readonly terms: readonly string[];
  /** First word → lines of `rest of the name \t number of the term`; a word that needs its capitals has `=` before it. */
  readonly names: Readonly<Record<string, string>>;
}

/** Indexes the names of a lexicon. */
export function indexNames(lexicon: Lexicon): NameIndex {
  const terms: string[] = [];
  const names = new Map<string, string[]>();
  for (const [className, entries] of lexicon) {
    for (const term of entries) {
      const number = terms.push(`${className}\t${term.id}\t${term.tags.join()}`) - 1;
      for (const name of term.names) {
        const [first, ...rest] = keysOf(name);
        if (first === undefined) continue;
        const lines = names.get(first);
        const line = `${rest.join(" ")}\t${number}`;
        if (lines) lines.push(line);
        else names.set(first, [line]);
      }
    }
  }
  return {
    terms,
    names: Object.fromEntries([...names].map(([first, lines]) => [first, lines.join("\n")])),
  };
}

function keysOf(name: string): string[] {
  return tokenize(name).flatMap(({ kind, raw, word }) => {
    if (kind === "mark") return [];
    return /\p{Lu}/u.test(raw) ? `=${raw}` : word;
  });
}
