import { type Locate, prepareLocate } from "../match/locate.ts";
import { createMemory, type Memory } from "../match/memory.ts";
import { once } from "../match/once.ts";
import { type Passes, preparePasses } from "../match/passes.ts";
import { prepareScan, type Scan } from "../match/scan.ts";
import type { Likeness } from "../likeness/likeness.ts";
import { type NamesOf, prepareNames, prepareTraits } from "../likeness/traits.ts";
import { categoriesOf, prepareWeighCategories } from "../likeness/weigh-categories.ts";
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
  readonly passes: Passes;
  /** Readings of blocks by their text and the words before them: sites repeat themselves. */
  readonly remembered: Memory<readonly SentenceReading[]>;
  /** `null` where the ruleset has none. */
  readonly likeness: LikenessTools | null;
}

/** Makes the tools that reading needs. */
export function prepareReader(ruleset: Ruleset): Reader {
  const vocabulary = buildVocabulary(ruleset.automaton);
  return {
    ruleset,
    vocabulary,
    scan: prepareScan(ruleset.automaton),
    locate: prepareLocate(ruleset.automaton),
    passes: preparePasses(ruleset.automaton),
    remembered: createMemory(MOST_CHARACTERS),
    likeness: ruleset.likeness && prepareLikeness(ruleset.likeness, prepareNames(vocabulary)),
  };
}

function prepareLikeness(likeness: Likeness, namesOf: NamesOf): LikenessTools {
  const weighCategories = once(prepareWeighCategories(likeness, namesOf));
  return {
    likeness,
    traits: prepareTraits(namesOf),
    weigh: prepareWeigh(likeness, namesOf),
    weighCategories,
    categoriesAlone: once((sequence) => categoriesOf([weighCategories(sequence)], likeness)),
  };
}

/** A reading weighs some hundred times its text. */
const MOST_CHARACTERS = 60_000;
