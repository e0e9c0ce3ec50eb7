import { createMemory, type Memory } from "../match/memory.ts";
import type { Document } from "../model.ts";
import { type EqualityIndex, equalityWords } from "../ruleset/equality-index.ts";

/** Whether some block holds a word with which a phrase of the index begins: else retext-equality need not even be loaded. */
export function wantsEquality(document: Document, index: EqualityIndex): boolean {
  return document.blocks.some(({ text }) => phrasesIn(text, index).length > 0);
}

/** What was found lately: of a page that is edited, most texts are as they were. */
const remembered = new WeakMap<EqualityIndex, Memory<readonly string[]>>();
const MOST_CHARACTERS = 60_000;

/** The phrases of the index whose words stand in a text one behind the other, sorted. */
export function phrasesIn(text: string, index: EqualityIndex): readonly string[] {
  let memory = remembered.get(index);
  if (!memory) remembered.set(index, (memory = createMemory(MOST_CHARACTERS)));
  let phrases = memory.get(text);
  if (!phrases) memory.set(text, (phrases = findPhrases(text, index)));
  return phrases;
}

function findPhrases(text: string, { byFirstWord }: EqualityIndex): string[] {
  const words = equalityWords(text);
  const phrases = new Set<string>();
  words.forEach((word, at) => {
    if (!Object.hasOwn(byFirstWord, word)) return;
    for (const phrase of byFirstWord[word] ?? []) {
      const wanted = equalityWords(phrase);
      if (wanted.every((one, offset) => one === words[at + offset]) || phrase.includes("*"))
        phrases.add(phrase);
    }
  });
  return [...phrases].sort();
}
