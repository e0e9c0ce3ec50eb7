import type { Document } from "../model.ts";
import { type EqualityIndex, equalityWords } from "../ruleset/equality-index.ts";

/** Whether some block holds a word with which a phrase of the index begins: else retext-equality need not even be loaded. */
export function wantsEquality(document: Document, index: EqualityIndex | null): boolean {
  return index !== null && document.blocks.some(({ text }) => phrasesIn(text, index).length > 0);
}

/** The phrases of the index whose first words stand in a text, sorted. */
export function phrasesIn(text: string, { byFirstWord }: EqualityIndex): string[] {
  const phrases = new Set<string>();
  for (const word of equalityWords(text)) {
    if (Object.hasOwn(byFirstWord, word))
      for (const phrase of byFirstWord[word] ?? []) phrases.add(phrase);
  }
  return [...phrases].sort();
}
