import { type Locate, prepareLocate } from "../match/locate.ts";
import { prepareScan, type Scan } from "../match/scan.ts";
import { prepareNames, prepareTraits } from "../likeness/traits.ts";
import { prepareWeigh } from "../likeness/weigh.ts";
import { buildVocabulary, type Vocabulary } from "../match/vocabulary.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import type { SentenceReading } from "./read-block.ts";
import type { LikenessTools } from "./units.ts";

/** The tools that reading needs, made once for a ruleset, and the blocks read lately. */
export interface Reader {
  readonly ruleset: Ruleset;
  readonly vocabulary: Vocabulary;
  readonly scan: Scan;
  readonly locate: Locate;
  readonly remembered: Memory;
  /** `null` where the ruleset has none. */
  readonly likeness: LikenessTools | null;
}

/** Readings of blocks by their text and the words before them. Sites repeat themselves: a block seen before is not read again. */
export interface Memory {
  get(key: string): readonly SentenceReading[] | undefined;
  set(key: string, reading: readonly SentenceReading[]): void;
}

/** Makes the tools that reading needs. */
export function prepareReader(ruleset: Ruleset): Reader {
  const vocabulary = buildVocabulary(ruleset.automaton);
  const namesOf = prepareNames(vocabulary);
  const { likeness } = ruleset;
  return {
    ruleset,
    vocabulary,
    scan: prepareScan(ruleset.automaton),
    locate: prepareLocate(ruleset.automaton),
    remembered: createMemory(),
    likeness: likeness && {
      likeness,
      traits: prepareTraits(namesOf),
      weigh: prepareWeigh(likeness, namesOf),
    },
  };
}

/** How many characters of text each of the two generations of the memory holds; a reading weighs some hundred times its text. */
const MOST_CHARACTERS = 60_000;

/**
 * What was not asked for while as much text again went by is forgotten. A reading is kept from the second time on that
 * its block comes up: most blocks come up once, and what is kept of them would only be collected later, at a price.
 */
function createMemory(): Memory {
  let young = new Map<string, readonly SentenceReading[] | null>();
  let old = new Map<string, readonly SentenceReading[] | null>();
  let characters = 0;
  const put = (key: string, reading: readonly SentenceReading[] | null): void => {
    characters += key.length;
    if (characters > MOST_CHARACTERS) {
      old = young;
      young = new Map();
      characters = key.length;
    }
    young.set(key, reading);
  };
  return {
    set: (key, reading) => put(key, young.has(key) || old.has(key) ? reading : null),
    get(key) {
      const reading = young.get(key);
      if (reading) return reading;
      const aged = old.get(key);
      if (!aged) return undefined;
      put(key, aged);
      return aged;
    },
  };
}
