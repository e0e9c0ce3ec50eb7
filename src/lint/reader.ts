import { type Locate, prepareLocate } from "../match/locate.ts";
import { prepareScan, type Scan } from "../match/scan.ts";
import { buildVocabulary, type Vocabulary } from "../match/vocabulary.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import type { SentenceReading } from "./read-block.ts";

/** The tools that reading needs, made once for a ruleset, and the blocks read lately. */
export interface Reader {
  readonly ruleset: Ruleset;
  readonly vocabulary: Vocabulary;
  readonly scan: Scan;
  readonly locate: Locate;
  readonly remembered: Memory;
}

/** Readings of blocks by their text and the words before them. Sites repeat themselves: a block seen before is not read again. */
export interface Memory {
  get(key: string): readonly SentenceReading[] | undefined;
  set(key: string, reading: readonly SentenceReading[]): void;
}

/** Makes the tools that reading needs. */
export function prepareReader(ruleset: Ruleset): Reader {
  return {
    ruleset,
    vocabulary: buildVocabulary(ruleset.automaton),
    scan: prepareScan(ruleset.automaton),
    locate: prepareLocate(ruleset.automaton),
    remembered: createMemory(),
  };
}

/** How many characters of text each of the two generations of the memory holds; a reading weighs some hundred times its text. */
const MOST_CHARACTERS = 60_000;

/** What was not asked for while as much text again went by is forgotten. */
function createMemory(): Memory {
  let young = new Map<string, readonly SentenceReading[]>();
  let old = new Map<string, readonly SentenceReading[]>();
  let characters = 0;
  const set = (key: string, reading: readonly SentenceReading[]): void => {
    characters += key.length;
    if (characters > MOST_CHARACTERS) {
      old = young;
      young = new Map();
      characters = key.length;
    }
    young.set(key, reading);
  };
  return {
    set,
    get(key) {
      const reading = young.get(key);
      if (reading) return reading;
      const aged = old.get(key);
      if (aged) set(key, aged);
      return aged;
    },
  };
}
